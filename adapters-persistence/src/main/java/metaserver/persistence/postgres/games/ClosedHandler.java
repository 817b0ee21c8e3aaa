package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When a game left the list, NULL while it is in it. */
public final class ClosedHandler extends RowHandler<Optional<Instant>> {
  @Override
  protected Optional<Instant> read(ResultSet row) throws SQLException {
    return ValueHandlers.readOptionalInstant(row, "closed_at");
  }
}
