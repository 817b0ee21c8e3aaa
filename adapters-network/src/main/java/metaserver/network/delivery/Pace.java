package metaserver.network.delivery;

import java.time.Duration;
import java.util.Optional;
import metaserver.application.flood.Rate;

/** How many packets a client may still say now, of whatever kind. Each second gives some back. */
final class Pace {
  private final int most;
  private final int perSecond;
  private int left;

  /** @param rate empty for as many as it likes */
  Pace(Optional<Rate> rate) {
    this.most = rate.map(Rate::burst).orElse(Integer.MAX_VALUE);
    this.perSecond = rate.map(some -> Math.toIntExact(
        Math.clamp(Duration.ofSeconds(1).dividedBy(some.refill()), 1, some.burst()))).orElse(most);
    this.left = most;
  }

  /** False for one too many. */
  boolean take() {
    if (left == 0) return false;
    left--;
    return true;
  }

  void second() {
    left = (int) Math.min(most, (long) left + perSecond);
  }
}
