package metaserver.domain.ranking;

import java.util.Optional;
import metaserver.domain.identity.Username;

/**
 * What all players together reached on one ladder.
 *
 * @param leader whoever is first, under the name he has now; empty if nobody ever played
 */
public record LadderSummary(
    Ladder ladder, Optional<Username> leader, Reach number, Reach games, Reach wins, Reach damageGiven,
    Reach damageTaken) {

  /** Nobody ever played. */
  public static LadderSummary none(Ladder ladder) {
    return new LadderSummary(ladder, Optional.empty(), Reach.NONE, Reach.NONE, Reach.NONE, Reach.NONE, Reach.NONE);
  }

  /**
   * What was reached of one thing.
   *
   * @param best the most that one player has
   * @param average of all accounts, see {@link #of}
   */
  public record Reach(long best, long average) {
    public static final Reach NONE = new Reach(0, 0);

    /**
     * The average is the sum divided by the number of all accounts, those that never played included, cut to a whole
     * number.
     */
    public static Reach of(long best, long sum, int users) {
      return new Reach(best, users == 0 ? 0 : sum / users);
    }
  }
}
