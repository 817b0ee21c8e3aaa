package metaserver.domain.ranking;

import java.util.Optional;

/**
 * What one game changed for one player on one ladder.
 *
 * @param before where he stood
 * @param rating what he is worth after it, by both systems
 * @param chance what was to be expected; empty where nobody wins points
 */
public record RatingChange(Contestant contestant, Standing before, Rating rating, Optional<Chance> chance) {
  public RatingChange {
    if (!contestant.user().equals(before.user())) throw new IllegalArgumentException("a player has his own standing");
  }

  static RatingChange ofCareer(Contestant contestant, Standing before) {
    return new RatingChange(contestant, before, before.rating(), Optional.empty());
  }

  public Ladder ladder() {
    return before.ladder();
  }

  /** Where he stands after it. */
  public Standing after() {
    return before.after(contestant, rating);
  }

  /** Points won, or lost. */
  public int points() {
    return rating.points() - before.rating().points();
  }
}
