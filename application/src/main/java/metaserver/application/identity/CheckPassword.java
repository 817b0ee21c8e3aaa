package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/**
 * Says whether a password is the account's, wherever it was typed: failures slow down both game clients and browsers.
 * Blocks on the store and on hashing. An unknown name takes as long as a wrong password.
 */
public final class CheckPassword {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final Credentials credentials;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  public CheckPassword(
      UserRepository users, PasswordHasher hasher, Credentials credentials,
      LoginThrottle throttle, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.credentials = credentials;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** @throws HasherBusy if too many wait already */
  public Verdict check(String username, Password password, InetAddress address) {
    return judge(username, password, address, user -> byPassword(password, user));
  }

  /**
   * The same where a game client asks: game passwords are good there. One that is right costs no hashing, so that is
   * quick; a wrong one costs what a wrong password costs, whether the name is known or not.
   *
   * @param accountPasswords whether the account's own is good there, too
   */
  Verdict checkInGame(LoginAttempt attempt, boolean accountPasswords) {
    Password typed = attempt.password();
    return judge(attempt.username(), typed, attempt.address(), user -> {
      Optional<UserId> owner = credentials.owner(typed);
      if (owner.isPresent() && owner.equals(user.map(User::id))) return Optional.of(LoginSecret.GAME_PASSWORD);
      return accountPasswords ? byPassword(typed, user) : Optional.empty();
    });
  }

  private Verdict judge(
      String username, Password password, InetAddress address, Function<Optional<User>, Optional<LoginSecret>> proof) {
    if (NameKey.isBlank(username)) return new Wrong();
    NameKey key = NameKey.of(username);
    Duration wait = throttle.waitFor(key.text(), address, clock.instant());
    if (!wait.isZero()) return new TooManyFailures(wait);
    Optional<User> user = users.find(key);
    Optional<LoginSecret> secret = proof.apply(user);
    if (secret.isEmpty()) {
      throttle.failed(key.text(), address, clock.instant());
      return new Wrong();
    }
    throttle.succeeded(key.text(), address);
    return admitted(user.orElseThrow(), password, secret.get());
  }

  private Verdict admitted(User user, Password password, LoginSecret secret) {
    if (!user.active()) return new Disabled();
    if (credentials.isOnHold(user.id())) return new OnHold();
    return switch (secret) {
      case ACCOUNT_PASSWORD -> kept(user, password);
      case GAME_PASSWORD, SITE_TOKEN -> new Right(user, secret);
    };
  }

  private Optional<LoginSecret> byPassword(Password password, Optional<User> user) {
    if (user.isEmpty()) hasher.pretend(password);
    return user.filter(known -> hasher.matches(password, known.passwordHash())).map(_ -> LoginSecret.ACCOUNT_PASSWORD);
  }

  /** Another login may have replaced the hash at the same moment, or an operator the password. */
  private Verdict kept(User user, Password password) {
    if (!hasher.isOutdated(user.passwordHash())) return new Right(user, LoginSecret.ACCOUNT_PASSWORD);
    PasswordHash better = hasher.hash(password);
    users.rehash(user.id(), user.passwordHash(), better);
    return users.find(user.id())
        .filter(now -> now.passwordHash().equals(better) || hasher.matches(password, now.passwordHash()))
        .<Verdict>map(now -> new Right(now, LoginSecret.ACCOUNT_PASSWORD))
        .orElseGet(Wrong::new);
  }

  /** What is said of a password. */
  public sealed interface Verdict {}

  /** It is the account's, or one of its game passwords. */
  public record Right(User user, LoginSecret by) implements Verdict {}

  /** Unknown name or wrong password: which of them is not told. */
  public record Wrong() implements Verdict {}

  /** The password is right, the account may not be used. */
  public record Disabled() implements Verdict {}

  /** The password is right, but nobody has vouched for the account yet. */
  public record OnHold() implements Verdict {}

  /** Too many wrong passwords from there; nothing was checked. */
  public record TooManyFailures(Duration retryAfter) implements Verdict {}
}
