package metaserver.application.ranking;

import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatingHistory;

/**
 * Shows a player's rating over time, as of now and newest first, games that were voided among them. Blocks on the
 * store.
 */
public final class TraceRating {
  /** More is never shown at once. */
  public static final int MAX = 1000;

  private final RatingHistory history;

  public TraceRating(RatingHistory history) {
    this.history = history;
  }

  public List<RatingHistory.Step> newest(UserId user, Ladder ladder, int limit) {
    return before(user, ladder, Long.MAX_VALUE, limit);
  }

  /** @param number of the last one on the page before */
  public List<RatingHistory.Step> before(UserId user, Ladder ladder, long number, int limit) {
    return history.ofPlayer(user, ladder, number, Math.clamp(limit, 1, MAX));
  }
}
