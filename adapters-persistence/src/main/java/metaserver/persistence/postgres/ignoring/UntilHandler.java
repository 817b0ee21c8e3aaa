package metaserver.persistence.postgres.ignoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** The end, which may be NULL. */
public final class UntilHandler extends RowHandler<Optional<Instant>> {
  @Override
  protected Optional<Instant> read(ResultSet row) throws SQLException {
    return ValueHandlers.readOptionalInstant(row, "until");
  }
}
