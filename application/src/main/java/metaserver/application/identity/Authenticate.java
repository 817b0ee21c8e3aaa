package metaserver.application.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.StoreUnavailable;

/**
 * Judges a login attempt: client version, then account and password, or the name of a guest. Blocks on the store and
 * on hashing. A guest is who gives no name or {@code guest} (Aleph One), or a free name without password (Myth II).
 */
public final class Authenticate {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final LoginThrottle throttle;
  private final LoginRules rules;
  private final InstantSource clock;

  public Authenticate(
      UserRepository users, PasswordHasher hasher, LoginThrottle throttle, LoginRules rules, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.throttle = throttle;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether this user name makes a guest of an Aleph One client before any password is asked for. */
  public static boolean isGuestName(String username) {
    return NameKey.isBlank(username) || NameKey.of(username).equals(NameKey.GUEST);
  }

  public Authentication authenticate(LoginAttempt attempt) {
    if (!rules.accepts(attempt)) return new Authentication.VersionTooOld();
    try {
      return asGuest(attempt) ? guest(attempt) : registered(attempt);
    } catch (StoreUnavailable e) {
      return new Authentication.NotNow("The player database is away. Try again in a minute.");
    } catch (HasherBusy e) {
      return new Authentication.NotNow("Too many players log in just now. Try again in a minute.");
    }
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
    boolean taken = isHeld(nick.text()) || (attempt.family() == ClientFamily.MYTH && isHeld(attempt.username()));
    if (taken) return new Authentication.NameTaken();
    return new Authentication.Guest(switch (attempt.family()) {
      case ALEPH_ONE -> Nick.ofGuest(nick.text());
      case MYTH -> nick.isBlank() ? new Nick(attempt.username()) : nick;
    });
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
    return user.filter(User::active)
        .<Authentication>map(active -> new Authentication.Registered(upgraded(active, attempt)))
        .orElseGet(Authentication.AccountDisabled::new);
  }

  private boolean passwordMatches(LoginAttempt attempt, Optional<User> user) {
    if (user.isPresent()) return hasher.matches(attempt.password(), user.get().passwordHash());
    hasher.pretend(attempt.password());
    return false;
  }

  private User upgraded(User user, LoginAttempt attempt) {
    if (!hasher.isOutdated(user.passwordHash())) return user;
    User better = user.withPasswordHash(hasher.hash(attempt.password()));
    users.rehash(user.id(), user.passwordHash(), better.passwordHash());
    return better;
  }
}
