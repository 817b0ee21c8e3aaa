package metaserver.bootstrap.server;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time that a stop may take, from its first step on. The steps share it: each is to be over at a part of it, and
 * what it leaves, the next ones have.
 */
final class StopLimit {
  private static final Logger LOG = LoggerFactory.getLogger(StopLimit.class);

  private static final int PARTS = 8;

  private final Duration limit;
  private final LongSupplier nanoTime;
  private OptionalLong begun = OptionalLong.empty();

  StopLimit(Duration limit) {
    this(limit, System::nanoTime);
  }

  StopLimit(Duration limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  /** How long a step may take from now on; the first that asks begins the stop. */
  synchronized Duration left(Step step) {
    long now = nanoTime.getAsLong();
    if (begun.isEmpty()) begun = OptionalLong.of(now);
    Duration end = limit.multipliedBy(step.overAt).dividedBy(PARTS);
    Duration left = end.minusNanos(now - begun.getAsLong());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Does what has no limit of its own. What is not over in time is left behind, what fails is logged. */
  void give(Step step, Runnable work) throws InterruptedException {
    Duration left = left(step);
    Thread thread = Thread.ofVirtual().name("stop").start(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("event=stop step={}", step, e);
      }
    });
    if (!thread.join(left)) late(step);
  }

  void late(Step step) {
    LOG.warn("event=stop reason=\"a step takes too long\" step={}", step);
  }

  /** What is done one after the other; each has an eighth of the time, and what those before it left. */
  enum Step {
    CHORES(1), SITE(2), ROOMS(3), LOOPS(4), CHAT(5), GAMES(6), LEASE(7), POOL(PARTS);

    private final int overAt;

    Step(int overAt) {
      this.overAt = overAt;
    }
  }
}
