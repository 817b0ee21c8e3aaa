package metaserver.bootstrap.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import metaserver.domain.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does now and then. One that fails is tried again at its next time, and the log hears of it once. */
final class Chores {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("chores").factory());
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  /** Each run on a thread of its own: one that waits for the store holds up no other. */
  void every(Duration pause, String name, Runnable chore) {
    every(pause, pause, name, chore);
  }

  void every(Duration first, Duration pause, String name, Runnable chore) {
    clock.scheduleWithFixedDelay(() -> Thread.ofVirtual().name(name).start(() -> run(name, chore)),
        first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run(String name, Runnable chore) {
    try {
      chore.run();
      if (failing.remove(name) != null) LOG.info("event=chore-recovered chore=\"{}\"", name);
    } catch (StoreUnavailable e) {
      failing.put(name, "store"); // the pool says that the store is away
    } catch (RuntimeException e) {
      if (failing.put(name, String.valueOf(e.getMessage())) == null) LOG.error("event=chore-failed chore=\"{}\"", name, e);
    }
  }

  void stop() throws InterruptedException {
    clock.shutdownNow();
    clock.awaitTermination(1, TimeUnit.SECONDS);
  }
}
