package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/**
 * Says whether a password is the account's, wherever it was typed: failures slow down both game clients and browsers.
 * Blocks on the store and on hashing. An unknown name takes as long as a wrong password.
 */
public final class CheckPassword {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  public CheckPassword(UserRepository users, PasswordHasher hasher, LoginThrottle throttle, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** @throws HasherBusy if too many wait already */
  public Verdict check(String username, Password password, InetAddress address) {
    if (NameKey.isBlank(username)) return new Wrong();
    NameKey key = NameKey.of(username);
    Duration wait = throttle.waitFor(key.text(), address, clock.instant());
    if (!wait.isZero()) return new TooManyFailures(wait);
    Optional<User> user = users.find(key);
    if (!matches(password, user)) {
      throttle.failed(key.text(), address, clock.instant());
      return new Wrong();
    }
    throttle.succeeded(key.text(), address);
    return user.filter(User::active).map(active -> kept(active, password)).orElseGet(Disabled::new);
  }

  private boolean matches(Password password, Optional<User> user) {
    if (user.isPresent()) return hasher.matches(password, user.get().passwordHash());
    hasher.pretend(password);
    return false;
  }

  /** Another login may have replaced the hash at the same moment, or an operator the password. */
  private Verdict kept(User user, Password password) {
    if (!hasher.isOutdated(user.passwordHash())) return new Right(user);
    PasswordHash better = hasher.hash(password);
    users.rehash(user.id(), user.passwordHash(), better);
    return users.find(user.id())
        .filter(now -> now.passwordHash().equals(better) || hasher.matches(password, now.passwordHash()))
        .<Verdict>map(Right::new)
        .orElseGet(Wrong::new);
  }

  /** What is said of a password. */
  public sealed interface Verdict {}

  public record Right(User user) implements Verdict {}

  /** Unknown name or wrong password: which of them is not told. */
  public record Wrong() implements Verdict {}

  /** The password is right, the account may not be used. */
  public record Disabled() implements Verdict {}

  /** Too many wrong passwords from there; nothing was checked. */
  public record TooManyFailures(Duration retryAfter) implements Verdict {}
}
