package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.RowHandler;

/** The participant's account, NULL for a guest. */
public final class UserHandler extends RowHandler<Optional<UserId>> {
  @Override
  protected Optional<UserId> read(ResultSet row) throws SQLException {
    int id = row.getInt("user_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
  }
}
