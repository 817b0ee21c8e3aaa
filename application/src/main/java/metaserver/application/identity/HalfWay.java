package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;

/** Those whose password was right and whose code is still to come, in memory. */
final class HalfWay {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final int TRIES = 5;

  private final ConcurrentHashMap<TokenHash, Waiting> waiting = new ConcurrentHashMap<>();

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

  void done(SessionToken token) {
    waiting.remove(token.hash());
  }

  private record Waiting(User user, Instant until, int tries) {
    Waiting oneTryLess() {
      return new Waiting(user, until, tries - 1);
    }
  }
}
