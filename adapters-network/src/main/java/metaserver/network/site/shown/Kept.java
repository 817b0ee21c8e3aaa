package metaserver.network.site.shown;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something that is made anew only so often, however many ask; those who ask meanwhile wait for the one who makes it.
 */
public final class Kept<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> maker;
  private final Duration life;
  private final InstantSource clock;
  private Optional<Made<T>> made = Optional.empty();

  public Kept(Supplier<T> maker, Duration life, InstantSource clock) {
    this.maker = maker;
    this.life = life;
    this.clock = clock;
  }

  /** At most so old. What the maker throws is thrown; what was made before is forgotten then. */
  public T get() {
    lock.lock();
    try {
      Instant now = clock.instant();
      Optional<Made<T>> fresh =
          made.filter(before -> !before.at().isAfter(now) && now.isBefore(before.at().plus(life)));
      made = fresh.isPresent() ? fresh : Optional.of(new Made<>(maker.get(), now));
      return made.orElseThrow().value();
    } finally {
      lock.unlock();
    }
  }

  private record Made<T>(T value, Instant at) {}
}
