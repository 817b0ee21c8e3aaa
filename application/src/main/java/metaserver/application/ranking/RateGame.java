package metaserver.application.ranking;

import java.util.List;
import java.util.Set;
import metaserver.domain.games.Game;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.PlayerStat;

/** Counts a settled game for those who played it, within the transaction that settles it; their accounts are locked. */
public interface RateGame {
  /** @param stats of all participants, whose score is not filled in yet */
  Rated rate(Game settled, RoomType roomType, List<PlayerStat> stats);

  /**
   * What came of it.
   *
   * @param stats the same, with their scores
   * @param promoted whose caste changed
   */
  record Rated(List<PlayerStat> stats, Set<UserId> promoted) {
    public Rated {
      stats = List.copyOf(stats);
      promoted = Set.copyOf(promoted);
    }
  }
}
