package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import metaserver.domain.ranking.Rating;
import metaserver.persistence.postgres.platform.RowHandler;

/** A rating by both systems. */
public final class RatingHandler extends RowHandler<Rating> {
  @Override
  protected Rating read(ResultSet row) throws SQLException {
    return rating(row);
  }

  static Rating rating(ResultSet row) throws SQLException {
    return new Rating(row.getInt("points"), row.getDouble("mu"), row.getDouble("sigma"));
  }
}
