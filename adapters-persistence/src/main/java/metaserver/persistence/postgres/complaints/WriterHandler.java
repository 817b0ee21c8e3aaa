package metaserver.persistence.postgres.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.audit.Party;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** Who wrote a note. */
public final class WriterHandler extends RowHandler<Party> {
  @Override
  protected Party read(ResultSet row) throws SQLException {
    return ValueHandlers.readParty(row, "writer");
  }
}
