package metaserver.application.ranking;

import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.RatingHistory;

/**
 * Compares two players: their ranked games against each other as of now, and where the last pass saw them. Blocks on
 * the store.
 */
public final class CompareRecords {
  private final LadderRepository ladders;
  private final RatingHistory history;

  public CompareRecords(LadderRepository ladders, RatingHistory history) {
    this.ladders = ladders;
    this.history = history;
  }

  public Comparison compare(UserId one, UserId other) {
    Optional<PlayerPlaces> first = ladders.placesOf(one);
    Optional<PlayerPlaces> second = ladders.placesOf(other);
    // a pass may end between the two; the next is far away
    if (!pass(first).equals(pass(second))) first = ladders.placesOf(one);
    return new Comparison(history.headToHead(one, other), first, second);
  }

  private static Optional<LadderPass> pass(Optional<PlayerPlaces> places) {
    return places.map(PlayerPlaces::pass);
  }

  /** Places are of one pass, and empty before the first. */
  public record Comparison(HeadToHead games, Optional<PlayerPlaces> one, Optional<PlayerPlaces> other) {
    public Optional<LadderPass> pass() {
      return CompareRecords.pass(one);
    }
  }
}
