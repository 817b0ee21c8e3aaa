package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who failed how often lately, and how long he waits for it: after some free failures each further one doubles the
 * wait. Remembers the latest offenders only, so an attack fills no memory. For one thread at a time.
 */
final class Failures {
  private static final int MAX_REMEMBERED = 50_000;

  private final Duration longestWait;
  private final Duration forgetAfter;
  private final Map<Object, Failed> latest = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Failed> eldest) {
      return size() > MAX_REMEMBERED;
    }
  };

  Failures(Duration longestWait, Duration forgetAfter) {
    this.longestWait = longestWait;
    this.forgetAfter = forgetAfter;
  }

  /** @param free how many failures cost nothing */
  void count(Object who, int free, Instant now) {
    Failed before = latest.get(who);
    int times = before == null || now.isAfter(before.last().plus(forgetAfter)) ? 1 : before.times() + 1;
    latest.put(who, new Failed(times, now, now.plus(delay(times - free))));
  }

  /** Zero for one who may try. */
  Duration waitFor(Object who, Instant now) {
    Failed known = latest.get(who);
    return known == null || !now.isBefore(known.until()) ? Duration.ZERO : Duration.between(now, known.until());
  }

  void forget(Object who) {
    latest.remove(who);
  }

  private Duration delay(int beyondFree) {
    if (beyondFree <= 0) return Duration.ZERO;
    Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
    return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
  }

  private record Failed(int times, Instant last, Instant until) {}
}
