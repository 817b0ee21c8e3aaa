package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down wrong passwords, per account and address together and per address alone, and never per account alone:
 * a stranger must not be able to lock somebody out. After some free failures each further one doubles the wait.
 * Remembers the latest offenders only, so an attack fills no memory.
 */
public final class LoginThrottle {
  private static final int MAX_REMEMBERED = 50_000;

  private final Limits limits;
  private final Map<Object, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Failures> eldest) {
      return size() > MAX_REMEMBERED;
    }
  };

  public LoginThrottle(Limits limits) {
    this.limits = limits;
  }

  /**
   * How long this name must still wait at this address; zero if it may try. An unknown name is treated like a known
   * one.
   */
  public synchronized Duration waitFor(String name, InetAddress address, Instant now) {
    if (limits.off()) return Duration.ZERO;
    Duration both = remaining(new Pair(name, address), now);
    Duration alone = remaining(address, now);
    return both.compareTo(alone) > 0 ? both : alone;
  }

  public synchronized void failed(String name, InetAddress address, Instant now) {
    if (limits.off()) return;
    count(new Pair(name, address), limits.freePerAccount(), now);
    count(address, limits.freePerAddress(), now);
  }

  /** A right password clears the pair. The address stays: one known account must not buy guesses at others. */
  public synchronized void succeeded(String name, InetAddress address) {
    failures.remove(new Pair(name, address));
  }

  private void count(Object who, int free, Instant now) {
    Failures before = failures.get(who);
    int times = before == null || now.isAfter(before.last().plus(limits.forgetAfter())) ? 1 : before.times() + 1;
    failures.put(who, new Failures(times, now, now.plus(limits.delay(times - free))));
  }

  private Duration remaining(Object who, Instant now) {
    Failures known = failures.get(who);
    return known == null || !now.isBefore(known.until()) ? Duration.ZERO : Duration.between(now, known.until());
  }

  /**
   * How many failures cost nothing, and how long the longest wait and the memory are.
   *
   * @param off whether nobody is ever slowed down
   */
  public record Limits(
      boolean off, int freePerAccount, int freePerAddress, Duration longestWait, Duration forgetAfter) {
    public static final Limits USUAL = new Limits(false, 5, 20, Duration.ofMinutes(1), Duration.ofMinutes(15));

    private Duration delay(int beyondFree) {
      if (beyondFree <= 0) return Duration.ZERO;
      Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
      return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
  }

  private record Pair(String name, InetAddress address) {}

  private record Failures(int times, Instant last, Instant until) {}
}
