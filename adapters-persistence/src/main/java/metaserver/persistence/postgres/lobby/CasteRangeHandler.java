package metaserver.persistence.postgres.lobby;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.lobby.CasteRange;
import metaserver.persistence.postgres.platform.RowHandler;

/** The two ends of a caste range. */
public final class CasteRangeHandler extends RowHandler<CasteRange> {
  @Override
  protected CasteRange read(ResultSet row) throws SQLException {
    return new CasteRange(row.getInt("min_caste"), row.getInt("max_caste"));
  }
}
