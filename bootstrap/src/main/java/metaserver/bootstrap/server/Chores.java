package metaserver.bootstrap.server;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.domain.ranking.LaddersInUse;
import metaserver.domain.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does now and then. One that fails is tried again at its next time, and the log hears of it once. */
final class Chores {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  /** What wants to run again after the stop is dropped. */
  private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("chores").factory(), new ThreadPoolExecutor.DiscardPolicy());
  private final Map<String, String> failing = new ConcurrentHashMap<>();
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private final ChoreCounts counts;

  Chores(ChoreCounts counts) {
    this.counts = counts;
  }

  void every(Duration pause, String name, Runnable chore) {
    every(pause, pause, name, chore);
  }

  void every(Duration first, Duration pause, String name, Runnable chore) {
    counts.planned(name);
    patiently(first, pause, pause, name, chore);
  }

  /**
   * For long pauses: each run begins so long after the one before it ended, or {@code again} after one that failed.
   * Each on a thread of its own: one that waits for the store holds up no other.
   */
  void patiently(Duration first, Duration pause, Duration again, String name, Runnable chore) {
    var _ = clock.schedule(() -> {
      Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
        boolean done = false;
        try {
          done = run(name, chore);
        } finally {
          patiently(done ? pause : again, pause, again, name, chore);
          running.remove(Thread.currentThread());
        }
      });
      running.add(thread);
      thread.start();
    }, first.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns whether it did not fail. */
  private boolean run(String name, Runnable chore) {
    long start = System.nanoTime();
    boolean failed = true;
    try {
      chore.run();
      failed = false;
      if (failing.remove(name) != null) LOG.info("event=chore-recovered chore=\"{}\"", name);
      return true;
    } catch (StoreUnavailable e) {
      failing.put(name, "store"); // the pool says that the store is away
    } catch (LaddersInUse e) {
      if (!"in use".equals(failing.put(name, "in use"))) {
        LOG.warn("event=chore-put-off chore=\"{}\" reason=\"{}\"", name, e.getMessage());
      }
    } catch (RuntimeException e) {
      String kind = e.getClass().getName(); // a message may name another row each time
      if (!kind.equals(failing.put(name, kind))) {
        LOG.error("event=chore-failed chore=\"{}\"", name, e);
      }
    } finally {
      counts.ran(name, System.nanoTime() - start, failed);
    }
    return false;
  }

  /** Begins none any more and waits for those that run, as long as the limit lets it. */
  void stop(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    clock.shutdownNow();
    clock.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    for (Thread thread : running) thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
  }
}
