package metaserver.persistence.postgres.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.complaints.Complaint.Closing;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** How a report ended, if it did. */
public final class ClosingHandler extends RowHandler<Optional<Closing>> {
  @Override
  protected Optional<Closing> read(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    Optional<Instant> at = ValueHandlers.readOptionalInstant(row, "closed_at");
    return at.isEmpty() ? Optional.empty()
        : Optional.of(new Closing(at.get(), ValueHandlers.readParty(row, "closed_by"), verdict));
  }
}
