package metaserver.bootstrap.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import metaserver.domain.store.StoreUnavailable;
import metaserver.network.http.Health;

/** Whether players should be sent here: the database answers and is as this server knows it, the ports are open. */
public final class Readiness {
  private static final long PATIENCE_MILLIS = 1000;

  private final StoreWatch store;
  private final Executor asking = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Optional<String> schemaAtStart = Optional.empty();
  private volatile boolean listening;
  private volatile boolean draining;
  private CompletableFuture<Optional<String>> asked = CompletableFuture.completedFuture(Optional.empty());

  public Readiness(StoreWatch store) {
    this.store = store;
  }

  /** The ports are open, or no longer. */
  public void listening(boolean now) {
    listening = now;
  }

  /** Nobody new is let in any more, or again. */
  public void draining(boolean now) {
    draining = now;
  }

  public boolean isDraining() {
    return draining;
  }

  /** Asks the database, for a second at the most; who asks meanwhile gets the same answer. */
  public Health health() {
    Optional<String> schema = ask().join();
    schema.ifPresent(version -> schemaAtStart = schemaAtStart.or(() -> Optional.of(version)));
    boolean current = schema.equals(schemaAtStart);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("database", schema.isPresent() ? "up" : "down");
    parts.put("migrations", schema.isEmpty() ? "unknown" : current ? "current" : "newer than this server");
    parts.put("listeners", listening ? "open" : "closed");
    parts.put("draining", draining ? "yes" : "no");
    return new Health(schema.isPresent() && current && listening && !draining, parts);
  }

  private synchronized CompletableFuture<Optional<String>> ask() {
    if (asked.isDone()) {
      asked = CompletableFuture.supplyAsync(this::schema, asking)
          .completeOnTimeout(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return asked;
  }

  private Optional<String> schema() {
    try {
      return Optional.of(store.schema());
    } catch (StoreUnavailable e) {
      return Optional.empty(); // the pool has told the log
    }
  }
}
