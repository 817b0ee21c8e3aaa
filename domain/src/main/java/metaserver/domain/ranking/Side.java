package metaserver.domain.ranking;

import java.util.List;

/**
 * One side of a rated game: those of a team who have an account.
 *
 * @param place 1 for the best; sides of one place tied
 * @param players what each is worth before the game, one at least
 */
public record Side(int place, List<Rating> players) {
  public Side {
    players = List.copyOf(players);
    if (place < 1 || players.isEmpty()) throw new IllegalArgumentException("a side has a place and a player");
  }

  /** What this side's place is worth against the other's: 1 for better, 0 for worse, half for the same. */
  public double resultAgainst(Side other) {
    return place == other.place ? 0.5 : place < other.place ? 1 : 0;
  }
}
