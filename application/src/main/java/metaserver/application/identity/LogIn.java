package metaserver.application.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.StoreUnavailable;

/**
 * Opens a session for somebody whose login was accepted, and ends the older ones of the same account: the newest login
 * wins, since an old one is often a dead connection. Blocks on the store; what it answers is stored.
 */
public final class LogIn {
  private final UserRepository users;
  private final SessionRepository sessions;
  private final Transactions transactions;
  private final Presence presence;
  private final TokenSource tokens;
  private final SessionLife life;
  private final Bar bar;
  private final InstantSource clock;
  // Two logins of one account at once must appear in memory in the order in which the store saw them.
  private final ReentrantLock[] accounts = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  public LogIn(
      UserRepository users,
      SessionRepository sessions,
      Transactions transactions,
      Presence presence,
      TokenSource tokens,
      SessionLife life,
      Bar bar,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.transactions = transactions;
    this.presence = presence;
    this.tokens = tokens;
    this.life = life;
    this.bar = bar;
    this.clock = clock;
  }

  public Outcome logIn(Authentication.Accepted who, LoginAttempt attempt) {
    try {
      return switch (who) {
        case Authentication.Registered(User user, LoginSecret by) -> registered(user, by, attempt);
        case Authentication.Guest(Nick shown) -> guest(shown, attempt);
      };
    } catch (StoreUnavailable e) {
      return new Refused(new Authentication.NotNow("The player database is away. Try again in a minute."));
    }
  }

  private Outcome registered(User user, LoginSecret by, LoginAttempt attempt) {
    ReentrantLock account = accounts[user.id().value() % accounts.length];
    account.lock();
    try {
      return opened(user, by, attempt);
    } finally {
      account.unlock();
    }
  }

  /** A guest's session lives in memory only. */
  private Outcome guest(Nick nick, LoginAttempt attempt) {
    SessionToken token = tokens.next();
    Profile sent = attempt.shown();
    Profile shown = new Profile(sent.icon(), sent.primary(), sent.secondary(), nick, team(attempt));
    LiveSession session = presence.arrivedAsGuest(
        id -> new LiveSession(session(token, id, attempt, clock.instant()), Optional.empty(), shown));
    return admitted(session, token);
  }

  /** Who was banned meanwhile is not let in after all. */
  private Outcome admitted(LiveSession session, SessionToken token) {
    try {
      return bar.admit(session)
          .<Outcome>map(why -> new Refused(new Authentication.Barred(why.notice())))
          .orElseGet(() -> new LoggedIn(session, token));
    } catch (StoreUnavailable e) {
      presence.forget(session); // nobody was told its token
      throw e;
    }
  }

  /** Aleph One shows the account's name there, and a guest has none. */
  private static String team(LoginAttempt guest) {
    return switch (guest.family()) {
      case MYTH -> guest.shown().team();
      case ALEPH_ONE -> "";
    };
  }

  private Outcome opened(User judged, LoginSecret by, LoginAttempt attempt) {
    SessionToken token = tokens.next();
    Instant now = clock.instant();
    Session session = session(token, PlayerId.of(judged.id()), attempt, now);
    Optional<User> stored = transactions.inTransaction(() -> store(judged, attempt, session, now));
    if (stored.isEmpty()) return new Refused(new Authentication.WrongPassword());
    presence.evictAll(judged.id(), new Eviction.Revoked(Reason.TAKEN_OVER));
    LiveSession live = new LiveSession(session, stored, stored.get().appearance());
    live.openedBy(by);
    return admitted(presence.arrived(live), token);
  }

  /** Empty if the account was disabled or its password changed since it was judged. */
  private Optional<User> store(User judged, LoginAttempt attempt, Session session, Instant now) {
    Optional<User> current = users.lock(judged.id())
        .filter(user -> user.active() && user.passwordHash().equals(judged.passwordHash()))
        .map(user -> user.loggedIn(now, user.profileFor(attempt.shown(), attempt.replaceProfile())));
    if (current.isEmpty()) return current;
    users.noteLogin(judged.id(), now, current.get().profile().orElseThrow());
    sessions.revokeGames(judged.id(), new Revocation(now, Reason.TAKEN_OVER));
    sessions.add(session);
    return current;
  }

  private Session session(SessionToken token, PlayerId player, LoginAttempt attempt, Instant now) {
    return new Session(token.hash(), player, attempt.address(),
        new SessionClient.Game(attempt.family(), attempt.build()), now, life.endAfterLogin(now), Optional.empty());
  }

  /** What became of an accepted login. */
  public sealed interface Outcome {}

  /** The session, and the token that is told to nobody but the client. */
  public record LoggedIn(LiveSession session, SessionToken token) implements Outcome {}

  /** He is not let in after all: something changed since he was judged, he is banned, or the store is away. */
  public record Refused(Authentication.Refused why) implements Outcome {}
}
