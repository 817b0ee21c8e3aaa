package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.ranking.Career;
import metaserver.persistence.postgres.platform.RowHandler;

/** A career, whose columns have the same names wherever one is kept. */
public final class CareerHandler extends RowHandler<Career> {
  @Override
  protected Career read(ResultSet row) throws SQLException {
    return career(row);
  }

  static Career career(ResultSet row) throws SQLException {
    return new Career(row.getInt("games"), row.getInt("wins"), row.getInt("losses"), row.getInt("ties"),
        row.getLong("damage_given"), row.getLong("damage_taken"), row.getInt("disconnects"));
  }
}
