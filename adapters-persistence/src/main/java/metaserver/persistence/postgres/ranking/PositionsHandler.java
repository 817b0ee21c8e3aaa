package metaserver.persistence.postgres.ranking;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import metaserver.domain.ranking.Ladder;
import metaserver.persistence.postgres.platform.RowHandler;

/** A player's positions by ladder, from two arrays; NULL if he has none. */
public final class PositionsHandler extends RowHandler<Map<Ladder, Integer>> {
  @Override
  protected Map<Ladder, Integer> read(ResultSet row) throws SQLException {
    Array codes = row.getArray("ladders");
    Map<Ladder, Integer> positions = new HashMap<>();
    if (codes == null) return positions;
    Number[] ladders = (Number[]) codes.getArray();
    Number[] places = (Number[]) row.getArray("positions").getArray();
    for (int i = 0; i < ladders.length; i++) positions.put(new Ladder(ladders[i].intValue()), places[i].intValue());
    return positions;
  }
}
