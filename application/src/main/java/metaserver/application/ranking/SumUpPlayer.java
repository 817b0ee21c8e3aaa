package metaserver.application.ranking;

import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.CareerTotals;
import metaserver.domain.ranking.PlayerStatRepository;

/** Adds up a player's figures of all games, as of now. Blocks on the store. */
public final class SumUpPlayer {
  private final PlayerStatRepository stats;

  public SumUpPlayer(PlayerStatRepository stats) {
    this.stats = stats;
  }

  public CareerTotals of(UserId user) {
    return stats.totals(user);
  }
}
