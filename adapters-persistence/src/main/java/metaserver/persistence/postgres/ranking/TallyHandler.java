package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.ranking.Tally;
import metaserver.persistence.postgres.platform.RowHandler;

/** The numbers of a participant. */
public final class TallyHandler extends RowHandler<Tally> {
  @Override
  protected Tally read(ResultSet row) throws SQLException {
    return new Tally(row.getInt("score"), row.getInt("kills"), row.getInt("deaths"), row.getInt("assists"),
        row.getInt("damage_given"), row.getInt("damage_taken"));
  }
}
