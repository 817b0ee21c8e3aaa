package metaserver.persistence.embedded;

import java.time.Duration;

/** A moment on the monotonic clock, which no change of the wall clock moves. */
record Deadline(long nanos) {
  private static final Duration PACE = Duration.ofMillis(10);

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - nanos >= 0;
  }

  /** Waits a little before the next look. */
  static void pace() {
    pace(PACE);
  }

  static void pace(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw EmbeddedPostgresException.interrupted(e);
    }
  }
}
