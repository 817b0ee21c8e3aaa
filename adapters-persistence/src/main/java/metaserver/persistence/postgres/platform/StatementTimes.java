package metaserver.persistence.postgres.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How often each mapped statement ran since the start and how long that took in all. Any thread may call. */
public final class StatementTimes {
  private final Map<String, Adders> times = new ConcurrentHashMap<>();

  void ran(String statement, long nanos, boolean failed) {
    Adders of = times.computeIfAbsent(statement, _ -> new Adders(new LongAdder(), new LongAdder(), new LongAdder()));
    of.runs().increment();
    of.nanos().add(nanos);
    if (failed) of.failures().increment();
  }

  /** By the statement's name, such as {@code UserMapper.find}. */
  public Map<String, Spent> all() {
    Map<String, Spent> all = new TreeMap<>();
    times.forEach((statement, of) -> all.put(statement,
        new Spent(of.runs().sum(), (double) of.nanos().sum() / TimeUnit.SECONDS.toNanos(1), of.failures().sum())));
    return all;
  }

  /** The failed runs are among the runs. */
  public record Spent(long runs, double seconds, long failures) {}

  private record Adders(LongAdder runs, LongAdder nanos, LongAdder failures) {}
}
