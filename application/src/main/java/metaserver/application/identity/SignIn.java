package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/**
 * Opens a session for somebody in a browser, which is no presence: nobody sees him come, and his game client stays
 * where it is. Takes two steps where an account asks for a code beside the password. Blocks on the store and on
 * hashing.
 */
public final class SignIn {
  private final CheckPassword passwords;
  private final LoginTokens loginTokens;
  private final SecondFactor codes;
  private final Store store;
  private final LoginThrottle throttle;
  private final TokenSource tokens;
  private final Bar bar;
  private final Duration lifetime;
  private final InstantSource clock;
  private final HalfWay halfWay = new HalfWay();

  public SignIn(CheckPassword passwords, LoginTokens loginTokens, SecondFactor codes, Store store,
      LoginThrottle throttle, TokenSource tokens, Bar bar, Duration lifetime, InstantSource clock) {
    this.passwords = passwords;
    this.loginTokens = loginTokens;
    this.codes = codes;
    this.store = store;
    this.throttle = throttle;
    this.tokens = tokens;
    this.bar = bar;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  public Outcome signIn(String username, Password password, Place place) {
    try {
      return switch (passwords.check(username, password, place.address())) {
        case CheckPassword.Right(User user, _) -> codes.isWantedOf(user) ? askForCode(user) : opened(user, place);
        case CheckPassword.Wrong _ -> new Wrong();
        case CheckPassword.Disabled _ -> new Disabled();
        case CheckPassword.OnHold _ -> new NotVerified();
        case CheckPassword.TooManyFailures(Duration wait) -> new TooManyFailures(wait);
      };
    } catch (HasherBusy busy) {
      return new NotNow();
    }
  }

  /** Whom a token of {@link LoginTokens} would sign in; it stays good. */
  public Optional<User> holder(String token) {
    return loginTokens.holder(token);
  }

  /** Signs in who has a token of {@link LoginTokens} instead of a password. */
  public Outcome redeem(String token, Place place) {
    return loginTokens.take(token)
        .map(user -> codes.isWantedOf(user) ? askForCode(user) : opened(user, place)).orElseGet(TooLate::new);
  }

  /** The second step. */
  public Outcome confirm(SessionToken begun, String code, Place place) {
    Instant now = clock.instant();
    Optional<User> user = halfWay.tried(begun, now);
    if (user.isEmpty()) return new TooLate();
    String name = user.get().username().key().text();
    Duration wait = throttle.waitFor(name, place.address(), now);
    if (wait.isZero()) wait = halfWay.waitForCode(user.get(), now);
    if (!wait.isZero()) return new TooManyFailures(wait);
    if (!codes.accepts(user.get(), code)) {
      throttle.failed(name, place.address(), now);
      return new WrongCode(begun);
    }
    halfWay.done(begun, user.get());
    return opened(user.get(), place);
  }

  private Outcome askForCode(User user) {
    SessionToken token = tokens.next();
    return halfWay.keep(token, user, clock.instant()) ? new CodeWanted(token) : new NotNow();
  }

  /** Who was banned or changed his password meanwhile is not let in after all. */
  private Outcome opened(User judged, Place place) {
    SessionToken token = tokens.next();
    Instant now = clock.instant();
    Session session = new Session(token.hash(), PlayerId.of(judged.id()), place.address(),
        new SessionClient.Browser(place.browser()), now, now.plus(lifetime), Optional.empty());
    if (!store.add(judged, session)) return new Wrong();
    Optional<Restriction> ban = barred(judged, session, now);
    return ban.<Outcome>map(why -> new Barred(why.notice())).orElseGet(() -> new SignedIn(judged, session, token));
  }

  private Optional<Restriction> barred(User user, Session session, Instant now) {
    Optional<Restriction> ban = bar.atLogin(Optional.of(user), session.address());
    ban.ifPresent(
        _ -> store.sessions().revokeOne(user.id(), session.token(), new Revocation(now, Revocation.Reason.BANNED)));
    return ban;
  }

  /** Where sessions are kept, and the accounts they are of. */
  public record Store(UserRepository users, SessionRepository sessions, Transactions transactions) {
    /** False if the account was disabled or its password changed since it was judged. */
    boolean add(User judged, Session session) {
      return transactions.inTransaction(() -> {
        Optional<User> current = users.lock(judged.id())
            .filter(user -> user.active() && user.passwordHash().equals(judged.passwordHash()));
        current.ifPresent(_ -> sessions.add(session));
        return current.isPresent();
      });
    }
  }

  /**
   * Where somebody signs in.
   *
   * @param browser what it calls itself
   */
  public record Place(InetAddress address, String browser) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** The session, and the token that is told to nobody but the browser. */
  public record SignedIn(User user, Session session, SessionToken token) implements Outcome {}

  /** The password was right; a code is to come, with this token. */
  public record CodeWanted(SessionToken begun) implements Outcome {}

  /** Unknown name or wrong password: which of them is not told. */
  public record Wrong() implements Outcome {}

  /** Another try, with this token. */
  public record WrongCode(SessionToken begun) implements Outcome {}

  /** The code came too late or after too many wrong ones: from the beginning, please. */
  public record TooLate() implements Outcome {}

  /** The password is right, but the account may not be used. */
  public record Disabled() implements Outcome {}

  /** Nobody has vouched for the account yet. */
  public record NotVerified() implements Outcome {}

  /** He is banned, or his address is. */
  public record Barred(String notice) implements Outcome {}

  /** Too many wrong passwords or codes from there; nothing was checked. */
  public record TooManyFailures(Duration retryAfter) implements Outcome {}

  /** Too many at once. */
  public record NotNow() implements Outcome {}
}
