package metaserver.network.bench;

import java.time.Duration;

/** The time that a load runs by. Any thread may ask. */
public interface Stopwatch {
  /** Nanoseconds since a moment that stays the same. */
  long nanos();

  /** Returns after this time; for the thread that conducts a load, never for an event loop. */
  void pause(Duration time);

  /** Seconds since then. */
  default double secondsSince(long nanos) {
    return (nanos() - nanos) / 1e9;
  }
}
