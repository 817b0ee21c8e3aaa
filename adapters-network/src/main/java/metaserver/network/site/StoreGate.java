package metaserver.network.site;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets few visitors at once ask the store, so that logins and results find connections however many look on. */
final class StoreGate {
  private final Semaphore places;
  private final Duration patience;

  StoreGate(int places, Duration patience) {
    this.places = new Semaphore(places);
    this.patience = patience;
  }

  /** Empty if it was too long not his turn. */
  <T> Optional<T> through(Supplier<T> question) throws InterruptedException {
    if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
    try {
      return Optional.of(question.get());
    } finally {
      places.release();
    }
  }
}
