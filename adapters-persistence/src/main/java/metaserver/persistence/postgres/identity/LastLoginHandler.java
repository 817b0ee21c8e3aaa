package metaserver.persistence.postgres.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** The time of the last login, NULL before the first one. */
public final class LastLoginHandler extends RowHandler<Optional<Instant>> {
  @Override
  protected Optional<Instant> read(ResultSet row) throws SQLException {
    return ValueHandlers.readOptionalInstant(row, "last_login");
  }
}
