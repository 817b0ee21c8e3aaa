package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When a game ended, NULL while it runs. */
public final class EndHandler extends RowHandler<Optional<Instant>> {
  @Override
  protected Optional<Instant> read(ResultSet row) throws SQLException {
    return ValueHandlers.readOptionalInstant(row, "end_time");
  }
}
