package metaserver.application.identity;

import java.time.Duration;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
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
  private final CheckPassword passwords;
  private final LoginTokens tokens;
  private final Credentials credentials;
  private final LoginRules rules;
  private final Bar bar;

  public Authenticate(UserRepository users, CheckPassword passwords, LoginTokens tokens, Credentials credentials,
      LoginRules rules, Bar bar) {
    this.users = users;
    this.passwords = passwords;
    this.tokens = tokens;
    this.credentials = credentials;
    this.rules = rules;
    this.bar = bar;
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
      case Authentication.Registered(User user, _) -> barred(Optional.of(user), attempt).orElse(verdict);
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
      case ALEPH_ONE -> isHeld(nick.text())
          ? new Authentication.NameTaken()
          : new Authentication.Guest(Nick.ofGuest(nick.text()));
      case MYTH -> mythGuest(attempt.username(), nick.isBlank() ? new Nick(attempt.username()) : nick);
    };
  }

  /** What is shown is judged too: without its control characters a name may become another's, or nothing. */
  private Authentication mythGuest(String username, Nick shown) {
    if (shown.isBlank()) return new Authentication.WrongPassword();
    return isHeld(username) || isHeld(shown.text()) ? new Authentication.NameTaken() : new Authentication.Guest(shown);
  }

  private boolean isHeld(String name) {
    if (NameKey.isBlank(name)) return false;
    NameKey key = NameKey.of(name);
    return users.isHeld(key, Optional.empty()) || credentials.isReserved(key);
  }

  /** Whoever has the token typed the right password on the way to it. */
  private Authentication bringer(LoginAttempt attempt) {
    return tokens.take(attempt.password().text())
        .filter(user -> !NameKey.isBlank(attempt.username())
            && user.username().key().equals(NameKey.of(attempt.username())))
        .<Authentication>map(user -> new Authentication.Registered(user, LoginSecret.SITE_TOKEN))
        .orElseGet(Authentication.WrongPassword::new);
  }

  private Authentication registered(LoginAttempt attempt) {
    if (attempt.byToken()) return bringer(attempt);
    return switch (passwords.checkInGame(attempt, rules.accountPasswords())) {
      case CheckPassword.Right(User user, LoginSecret by) -> new Authentication.Registered(user, by);
      case CheckPassword.Wrong _ -> rules.accountPasswords()
          ? new Authentication.WrongPassword()
          : new Authentication.WrongGamePassword();
      case CheckPassword.OnHold _ -> new Authentication.NotVerified();
      case CheckPassword.Disabled _ -> new Authentication.AccountDisabled();
      case CheckPassword.TooManyFailures(Duration wait) -> new Authentication.TooManyFailures(wait);
    };
  }
}
