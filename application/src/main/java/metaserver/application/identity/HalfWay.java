package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;

/**
 * Those whose password was right and whose code is still to come, in memory. Wrong codes count against their account,
 * wherever they come from, and no password clears them: guessing is slow for whoever knows it, too.
 */
final class HalfWay {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final int TRIES = 5;
  private static final int FREE_CODES = 10;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGET_CODES_AFTER = Duration.ofDays(1);

  private final ConcurrentHashMap<TokenHash, Waiting> waiting = new ConcurrentHashMap<>();
  private final Failures codes = new Failures(LONGEST_WAIT, FORGET_CODES_AFTER);

  /** False if too many wait already. */
  boolean keep(SessionToken token, User user, Instant now) {
    waiting.values().removeIf(one -> one.until().isBefore(now));
    if (waiting.size() >= MOST) return false;
    waiting.put(token.hash(), new Waiting(user, now.plus(PATIENCE), TRIES));
    return true;
  }

  /** Whose token it is. It is good for a few tries, of which this is one. */
  Optional<User> tried(SessionToken token, Instant now) {
    Waiting left = waiting.computeIfPresent(token.hash(), (_, one) -> one.oneTryLess());
    return Optional.ofNullable(left).filter(one -> one.tries() >= 0 && now.isBefore(one.until())).map(Waiting::user);
  }

  /**
   * How long the account waits before a code of it is looked at; zero if this one may be, and then it counts as a wrong
   * one until it is {@link #done}, so that many at once are no more than one after the other.
   */
  Duration waitForCode(User user, Instant now) {
    synchronized (codes) {
      Duration wait = codes.waitFor(user.id(), now);
      if (wait.isZero()) codes.count(user.id(), FREE_CODES, now);
      return wait;
    }
  }

  void done(SessionToken token, User user) {
    waiting.remove(token.hash());
    synchronized (codes) {
      codes.forget(user.id());
    }
  }

  private record Waiting(User user, Instant until, int tries) {
    Waiting oneTryLess() {
      return new Waiting(user, until, tries - 1);
    }
  }
}
