package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import metaserver.domain.identity.Household;

/**
 * Slows down wrong passwords, per account and address together and per address alone, and never per account alone:
 * a stranger must not be able to lock somebody out. After some free failures each further one doubles the wait.
 * Remembers the latest offenders only, so an attack fills no memory. An address of IPv6 stands for its household.
 */
public final class LoginThrottle {
  private final Limits limits;
  private final Failures failures;

  public LoginThrottle(Limits limits) {
    this.limits = limits;
    this.failures = new Failures(limits.longestWait(), limits.forgetAfter());
  }

  /**
   * How long this name must still wait at this address; zero if it may try. An unknown name is treated like a known
   * one.
   */
  public synchronized Duration waitFor(String name, InetAddress address, Instant now) {
    if (limits.off()) return Duration.ZERO;
    Duration both = failures.waitFor(Pair.of(name, address), now);
    Duration alone = failures.waitFor(Household.of(address), now);
    return both.compareTo(alone) > 0 ? both : alone;
  }

  public synchronized void failed(String name, InetAddress address, Instant now) {
    if (limits.off()) return;
    failures.count(Pair.of(name, address), limits.freePerAccount(), now);
    failures.count(Household.of(address), limits.freePerAddress(), now);
  }

  /** A right password clears the pair. The address stays: one known account must not buy guesses at others. */
  public synchronized void succeeded(String name, InetAddress address) {
    failures.forget(Pair.of(name, address));
  }

  /**
   * How many failures cost nothing, and how long the longest wait and the memory are.
   *
   * @param off whether nobody is ever slowed down
   */
  public record Limits(
      boolean off, int freePerAccount, int freePerAddress, Duration longestWait, Duration forgetAfter) {
    public static final Limits USUAL = new Limits(false, 5, 20, Duration.ofMinutes(1), Duration.ofMinutes(15));
  }

  private record Pair(String name, Household from) {
    static Pair of(String name, InetAddress address) {
      return new Pair(name, Household.of(address));
    }
  }
}
