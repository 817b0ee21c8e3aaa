package metaserver.application.flood;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often players were held up since the start. Any thread may call. */
public final class FloodCounts {
  private final Map<Step, LongAdder> counts = new ConcurrentHashMap<>();

  void took(Step step) {
    count(step).increment();
  }

  public long of(Step step) {
    return count(step).sum();
  }

  private LongAdder count(Step step) {
    return counts.computeIfAbsent(step, _ -> new LongAdder());
  }

  /** What was done about it. */
  public enum Step {
    WARNED,
    MUTED,
    /** Said nothing, being muted. */
    SILENCED,
    DROPPED,
    COMMAND_REFUSED,
    GAME_HELD,
    GAME_REFUSED
  }
}
