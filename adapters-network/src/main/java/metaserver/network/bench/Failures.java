package metaserver.network.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often what went wrong. Any thread may count. */
final class Failures {
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  void add(String why) {
    counts.computeIfAbsent(why, _ -> new AtomicLong()).incrementAndGet();
  }

  long total() {
    return counts.values().stream().mapToLong(AtomicLong::get).sum();
  }

  /** Counts by reason, in the order of the reasons. */
  Map<String, Long> told() {
    Map<String, Long> told = new TreeMap<>();
    counts.forEach((why, count) -> told.put(why, count.get()));
    return told;
  }
}
