package metaserver.persistence.postgres.platform;

import java.time.Duration;

/**
 * How many connections are held, and after what wait for a free one the store counts as unavailable.
 *
 * @param idle connections kept open
 * @param max connections at the most
 * @param patience how long a call waits for a free one
 */
public record PoolSettings(int idle, int max, Duration patience) {
  /** The pool rounds a shorter wait up. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

  public static final PoolSettings USUAL = new PoolSettings(20, 30, Duration.ofSeconds(3));

  public PoolSettings {
    if (idle < 0 || max < 1 || idle > max) {
      throw new IllegalArgumentException(
          "a pool keeps 0 to max connections idle and has at least 1, not " + idle + " and " + max);
    }
    if (patience.compareTo(SHORTEST_WAIT) < 0) {
      throw new IllegalArgumentException(
          "a pool waits at least " + SHORTEST_WAIT.toMillis() + " ms, not " + patience.toMillis());
    }
  }
}
