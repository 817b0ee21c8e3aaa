package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.games.Place;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Chance;
import metaserver.domain.ranking.Contestant;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.Standing;
import metaserver.persistence.postgres.platform.RowHandler;

/** A change: what went in, where the player stood, what he was worth after it. */
public final class ChangeHandler extends RowHandler<RatingChange> {
  @Override
  protected RatingChange read(ResultSet row) throws SQLException {
    Standing before = new Standing(new UserId(row.getInt("user_id")), new Ladder(row.getInt("ladder")),
        CareerHandler.career(row), RatingHandler.rating(row), row.getInt("highest_points"),
        row.getInt("highest_skill"));
    Contestant contestant = new Contestant(before.user(), row.getInt("side"),
        new Place(row.getInt("place"), row.getBoolean("place_tied")), row.getBoolean("is_dropped"),
        row.getInt("game_damage_given"), row.getInt("game_damage_taken"));
    Rating after = new Rating(row.getInt("points_after"), row.getDouble("mu_after"), row.getDouble("sigma_after"));
    return new RatingChange(contestant, before, after, chance(row));
  }

  private static Optional<Chance> chance(ResultSet row) throws SQLException {
    double byPoints = row.getDouble("chance_by_points");
    return row.wasNull() ? Optional.empty() : Optional.of(new Chance(byPoints, row.getDouble("chance_by_skill")));
  }
}
