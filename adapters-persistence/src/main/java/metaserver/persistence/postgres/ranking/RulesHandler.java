package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.ranking.Elo;
import metaserver.domain.ranking.OpenSkill;
import metaserver.domain.ranking.RatingRules;
import metaserver.persistence.postgres.platform.RowHandler;

/** The constants by which a game was rated. */
public final class RulesHandler extends RowHandler<RatingRules> {
  @Override
  protected RatingRules read(ResultSet row) throws SQLException {
    return new RatingRules(new Elo(row.getInt("elo_k"), row.getInt("elo_scale")),
        new OpenSkill(row.getDouble("openskill_beta"), row.getDouble("openskill_kappa")));
  }
}
