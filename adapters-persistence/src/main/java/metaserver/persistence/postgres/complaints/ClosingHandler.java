package metaserver.persistence.postgres.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.complaints.Complaint.Closing;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** How a report ended, if it did. */
public final class ClosingHandler extends RowHandler<Optional<Closing>> {
  @Override
  protected Optional<Closing> read(ResultSet row) throws SQLException {
    String by = row.getString("closed_by");
    String verdict = row.getString("verdict");
    return ValueHandlers.readOptionalInstant(row, "closed_at").map(at -> new Closing(at, by, verdict));
  }
}
