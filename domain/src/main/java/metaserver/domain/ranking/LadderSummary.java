package metaserver.domain.ranking;

import java.util.Optional;
import metaserver.domain.identity.Username;

/**
 * What all players together reached on one ladder.
 *
 * @param leader whoever is first, under the name he has now; empty if nobody ever played
 */
public record LadderSummary(
    Ladder ladder, Optional<Username> leader, Reach number, Reach games, Reach wins, Reach damageGiven, Reach damageTaken) {

  /**
   * What was reached of one thing.
   *
   * @param best the most that one player has
   * @param average the sum divided by the number of all accounts, cut to a whole number
   */
  public record Reach(long best, long average) {}
}
