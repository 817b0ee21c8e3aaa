package metaserver.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.store.StoreUnavailable;
import metaserver.domain.text.MacRoman;

/**
 * Judges a login attempt: client version, then account and password, or the name of a guest. Blocks on the store and
 * on hashing. A guest is who gives no name or {@code guest} (Aleph One), or a free name without password (Myth II).
 */
public final class Authenticate {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final LoginThrottle throttle;
  private final LoginRules rules;
  private final Bar bar;
  private final InstantSource clock;

  public Authenticate(
      UserRepository users, PasswordHasher hasher, LoginThrottle throttle, LoginRules rules, Bar bar,
      InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.throttle = throttle;
    this.rules = rules;
    this.bar = bar;
    this.clock = clock;
  }

  /** Whether this user name makes a guest of an Aleph One client before any password is asked for. */
  public static boolean isGuestName(String username) {
    return NameKey.isBlank(username) || NameKey.of(username).equals(NameKey.GUEST);
  }

  public Authentication authenticate(LoginAttempt attempt) {
    if (!rules.accepts(attempt)) return new Authentication.VersionTooOld();
    if (MacRoman.length(attempt.username()) > Username.MAX_BYTES) return new Authentication.WrongPassword();
    try {
      return admitted(asGuest(attempt) ? guest(attempt) : registered(attempt), attempt);
    } catch (StoreUnavailable e) {
      return new Authentication.NotNow("The player database is away. Try again in a minute.");
    } catch (HasherBusy e) {
      return new Authentication.NotNow("Too many players log in just now. Try again in a minute.");
    }
  }

  /** After the password: a stranger shall not learn who is banned. */
  private Authentication admitted(Authentication verdict, LoginAttempt attempt) {
    return switch (verdict) {
      case Authentication.Registered(User user) -> barred(Optional.of(user), attempt).orElse(verdict);
      case Authentication.Guest _ -> barred(Optional.empty(), attempt).orElse(verdict);
      case Authentication.Refused _ -> verdict;
    };
  }

  private Optional<Authentication> barred(Optional<User> user, LoginAttempt attempt) {
    return bar.atLogin(user, attempt.address()).map(why -> new Authentication.Barred(why.notice()));
  }

  private static boolean asGuest(LoginAttempt attempt) {
    return switch (attempt.family()) {
      case ALEPH_ONE -> isGuestName(attempt.username());
      case MYTH -> attempt.password().isEmpty() && !NameKey.isBlank(attempt.username());
    };
  }

  private Authentication guest(LoginAttempt attempt) {
    if (!rules.guests()) return new Authentication.GuestsDisabled();
    Nick nick = attempt.shown().nick();
    return switch (attempt.family()) {
      case ALEPH_ONE -> isHeld(nick.text()) ? new Authentication.NameTaken() : new Authentication.Guest(Nick.ofGuest(nick.text()));
      case MYTH -> mythGuest(attempt.username(), nick.isBlank() ? new Nick(attempt.username()) : nick);
    };
  }

  /** What is shown is judged too: without its control characters a name may become another's, or nothing. */
  private Authentication mythGuest(String username, Nick shown) {
    if (shown.isBlank()) return new Authentication.WrongPassword();
    return isHeld(username) || isHeld(shown.text()) ? new Authentication.NameTaken() : new Authentication.Guest(shown);
  }

  private boolean isHeld(String name) {
    return !NameKey.isBlank(name) && users.isHeld(NameKey.of(name), Optional.empty());
  }

  private Authentication registered(LoginAttempt attempt) {
    if (NameKey.isBlank(attempt.username())) return new Authentication.WrongPassword();
    NameKey key = NameKey.of(attempt.username());
    Duration wait = throttle.waitFor(key.text(), attempt.address(), clock.instant());
    if (!wait.isZero()) return new Authentication.TooManyFailures(wait);
    Optional<User> user = users.find(key);
    if (!passwordMatches(attempt, user)) {
      throttle.failed(key.text(), attempt.address(), clock.instant());
      return new Authentication.WrongPassword();
    }
    throttle.succeeded(key.text(), attempt.address());
    return user.filter(User::active).map(active -> welcome(active, attempt)).orElseGet(Authentication.AccountDisabled::new);
  }

  private boolean passwordMatches(LoginAttempt attempt, Optional<User> user) {
    if (user.isPresent()) return hasher.matches(attempt.password(), user.get().passwordHash());
    hasher.pretend(attempt.password());
    return false;
  }

  /** Another login may have replaced the hash at the same moment, or an operator the password. */
  private Authentication welcome(User user, LoginAttempt attempt) {
    if (!hasher.isOutdated(user.passwordHash())) return new Authentication.Registered(user);
    PasswordHash better = hasher.hash(attempt.password());
    users.rehash(user.id(), user.passwordHash(), better);
    return users.find(user.id())
        .filter(now -> now.passwordHash().equals(better) || hasher.matches(attempt.password(), now.passwordHash()))
        .<Authentication>map(Authentication.Registered::new)
        .orElseGet(Authentication.WrongPassword::new);
  }
}
