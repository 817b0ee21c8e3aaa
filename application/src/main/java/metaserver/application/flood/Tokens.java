package metaserver.application.flood;

import java.time.Duration;
import java.time.Instant;

/** What is left of a rate: told by when all of it will be back. */
final class Tokens {
  private final Rate rate;
  private Instant full = Instant.MIN;

  Tokens(Rate rate) {
    this.rate = rate;
  }

  boolean take(Instant now) {
    Instant from = full.isAfter(now) ? full : now;
    if (Duration.between(now, from).compareTo(rate.refill().multipliedBy(rate.burst() - 1L)) > 0) return false;
    full = from.plus(rate.refill());
    return true;
  }

  boolean isFull(Instant now) {
    return !full.isAfter(now);
  }
}
