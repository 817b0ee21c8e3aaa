package metaserver.bootstrap.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovedClock implements InstantSource {
  public static final Instant START = Instant.parse("2026-03-06T19:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.updateAndGet(same -> same);
  }

  public void move(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
