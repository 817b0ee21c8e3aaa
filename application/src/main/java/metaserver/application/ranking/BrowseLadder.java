package metaserver.application.ranking;

import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderRepository;

/** Shows a ladder as the last pass left it; empty before the first. Blocks on the store. */
public final class BrowseLadder {
  /** More is never shown at once. */
  public static final int MAX = 100;

  private final LadderRepository ladders;

  public BrowseLadder(LadderRepository ladders) {
    this.ladders = ladders;
  }

  /** @param after the last position of the page before, 0 for the first page */
  public Optional<LadderPage> page(Ladder ladder, int after, int limit) {
    return ladders.page(ladder, Math.max(0, after), Math.clamp(limit, 1, MAX));
  }

  /** Somebody with his neighbours. */
  public Optional<LadderPage> around(Ladder ladder, UserId user, int eachSide) {
    return ladders.around(ladder, user, Math.clamp(eachSide, 0, MAX / 2));
  }
}
