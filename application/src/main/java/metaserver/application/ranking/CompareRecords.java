package metaserver.application.ranking;

import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.PlayerStatRepository;

/** Compares two players: where they are, and their games against each other. Blocks on the store. */
public final class CompareRecords {
  private final LadderRepository ladders;
  private final PlayerStatRepository stats;

  public CompareRecords(LadderRepository ladders, PlayerStatRepository stats) {
    this.ladders = ladders;
    this.stats = stats;
  }

  /** Empty before the first pass. */
  public Optional<PlayerPlaces> places(UserId user) {
    return ladders.placesOf(user);
  }

  public Comparison compare(UserId one, UserId other) {
    return new Comparison(stats.headToHead(one, other), ladders.lastPass());
  }

  /** Their games up to now, and the last pass, by which their places are. */
  public record Comparison(HeadToHead games, Optional<LadderPass> pass) {}
}
