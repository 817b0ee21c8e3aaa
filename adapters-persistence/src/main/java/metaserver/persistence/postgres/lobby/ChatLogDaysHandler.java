package metaserver.persistence.postgres.lobby;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import metaserver.persistence.postgres.platform.RowHandler;

/** Days, or NULL. */
public final class ChatLogDaysHandler extends RowHandler<OptionalInt> {
  @Override
  protected OptionalInt read(ResultSet row) throws SQLException {
    int days = row.getInt("chat_log_days");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
  }
}
