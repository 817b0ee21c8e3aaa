package metaserver.persistence.postgres.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When the first code of a device was right, NULL until then. */
public final class ConfirmedHandler extends RowHandler<Optional<Instant>> {
  @Override
  protected Optional<Instant> read(ResultSet row) throws SQLException {
    return ValueHandlers.readOptionalInstant(row, "confirmed_at");
  }
}
