package metaserver.bootstrap.monitoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.network.http.Metrics;
import metaserver.network.http.Metrics.Spent;

/** How what is done now and then went. Any thread may call. */
public final class ChoreCounts {
  private static final List<String> CHORE = List.of("chore");

  private final InstantSource clock;
  private final Map<String, Runs> chores = new ConcurrentHashMap<>();

  public ChoreCounts(InstantSource clock) {
    this.clock = clock;
  }

  /** One that is going to be done; it is shown from now on. */
  public void planned(String chore) {
    chores.putIfAbsent(chore, new Runs(0, 0, 0, clock.instant()));
  }

  /** @param nanos how long it took */
  public void ran(String chore, long nanos, boolean failed) {
    Instant now = clock.instant();
    chores.compute(chore, (_, before) -> (before == null ? new Runs(0, 0, 0, now) : before).and(nanos, failed, now));
  }

  /** How often each failed, where that happened. */
  public Map<String, Long> failures() {
    Map<String, Long> failed = new TreeMap<>();
    chores.forEach((name, runs) -> {
      if (runs.failures > 0) failed.put(name, runs.failures);
    });
    return failed;
  }

  public void describe(Metrics metrics) {
    metrics.times("metaserver_chore_seconds", "Time that chores took.", CHORE,
        () -> rows(runs -> new Spent(runs.times, runs.nanos / 1e9)));
    metrics.counter("metaserver_chore_failures", "Chores that failed.", CHORE, () -> rows(runs -> runs.failures));
    metrics.gauge("metaserver_chore_last_success_timestamp_seconds", "When a chore was last done, at first when the "
        + "server started.", CHORE, () -> rows(runs -> runs.lastSuccess.toEpochMilli() / 1e3));
  }

  private <T> Map<List<String>, T> rows(Function<Runs, T> figure) {
    return new TreeMap<>(chores).entrySet().stream()
        .collect(Collectors.toMap(chore -> List.of(chore.getKey()), chore -> figure.apply(chore.getValue())));
  }

  private record Runs(long times, long nanos, long failures, Instant lastSuccess) {
    Runs and(long took, boolean failed, Instant now) {
      return new Runs(times + 1, nanos + took, failures + (failed ? 1 : 0), failed ? lastSuccess : now);
    }
  }
}
