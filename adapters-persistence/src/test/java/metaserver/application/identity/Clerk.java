package metaserver.application.identity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;
import metaserver.persistence.memory.identity.InMemorySessionRepository;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;

/**
 * The use cases of identity on one store, with a clock that a test moves and hashing that costs nothing and is counted.
 */
final class Clerk {
  static final InetAddress HERE = Accounts.address("192.0.2.1");
  static final InetAddress THERE = Accounts.address("192.0.2.2");

  final Switchboard switchboard = new Switchboard();
  final Hashing hasher = new Hashing();
  final UserRepository users;
  final SessionRepository sessions;
  final Transactions transactions;
  final LiveSessions presence = new LiveSessions();
  Instant now = Accounts.NOON;
  final InstantSource clock = () -> now;
  final LoginTokens tokens = new LoginTokens(Clerk::token, clock);
  LoginRules rules = LoginRules.USUAL;
  Bar bar = Bar.NONE;
  Credentials credentials = Credentials.NONE;
  final LoginThrottle throttle =
      new LoginThrottle(new LoginThrottle.Limits(false, 2, 4, Duration.ofMinutes(1), Duration.ofMinutes(15)));

  Clerk(UserRepository users, SessionRepository sessions, Transactions transactions) {
    this.users = switchboard.through(UserRepository.class, users);
    this.sessions = switchboard.through(SessionRepository.class, sessions);
    this.transactions = transactions;
  }

  static Clerk inMemory() {
    InMemoryTransactions store = new InMemoryTransactions();
    return new Clerk(new InMemoryUserRepository(store), new InMemorySessionRepository(store), store);
  }

  Authentication judge(LoginAttempt attempt) {
    return new Authenticate(
        users, new CheckPassword(users, hasher, credentials, throttle, clock), tokens, credentials, rules, bar)
        .authenticate(attempt);
  }

  LogIn.Outcome logIn(LoginAttempt attempt) {
    return logIn().logIn((Authentication.Accepted) judge(attempt), attempt);
  }

  LogIn logIn() {
    return new LogIn(users, sessions, transactions, presence, Clerk::token, SessionLife.USUAL, bar, clock);
  }

  LogIn.LoggedIn loggedIn(LoginAttempt attempt) {
    return (LogIn.LoggedIn) logIn(attempt);
  }

  RestoreSession.Outcome restore(SessionToken token) {
    return restore(presence, token);
  }

  /** What a server that was just started does. */
  RestoreSession.Outcome restoreAfterRestart(SessionToken token) {
    return restore(new LiveSessions(), token);
  }

  private RestoreSession.Outcome restore(Presence among, SessionToken token) {
    return new RestoreSession(among, sessions, users, bar, clock).restore(token);
  }

  void follow() {
    new FollowAccounts(users, sessions, presence, bar).follow();
  }

  AccountChange disable(String name) {
    return new DisableUser(operators()).disable(NameKey.of(name));
  }

  metaserver.application.identity.Accounts operators() {
    return new metaserver.application.identity.Accounts(users, sessions, new Silent(), transactions, clock);
  }

  /** An account whose password is "secret". */
  User account(String name) {
    return account(name, Hashing.of("secret"));
  }

  User account(String name, PasswordHash hash) {
    return switch (users.add(new NewUser(new Username(name), hash, Roles.NONE, now, Metadata.NONE))) {
      case UserRepository.Added added -> added.user();
      case UserRepository.NameHeld _ -> throw new AssertionError(name + " is held");
    };
  }

  static LoginAttempt myth(String username, String password, String nick) {
    return new LoginAttempt(
        username, new Password(password), false, shown(nick), false, ClientFamily.MYTH, 2180, 444, HERE);
  }

  static LoginAttempt alephOne(String username, String password, String nick) {
    return new LoginAttempt(
        username, new Password(password), false, shown(nick), false, ClientFamily.ALEPH_ONE, 0, 0, HERE);
  }

  static Profile shown(String nick) {
    return new Profile(1, Color.BLACK, Color.BLACK, new Nick(nick), "Sent");
  }

  static SessionToken token() {
    byte[] bytes = new byte[SessionToken.BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return SessionToken.of(bytes);
  }

  /** No secret at all: the password in hex. Bcrypt counts as outdated, its password is "secret". */
  static final class Hashing implements PasswordHasher {
    static final PasswordHash BCRYPT = new PasswordHash("$2a$10$" + "b".repeat(53));
    int calls;
    boolean busy;

    static PasswordHash of(String password) {
      return new PasswordHash(
          "$argon2id$v=19$m=1,t=1,p=1$" + HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8)) + "$");
    }

    @Override
    public PasswordHash hash(Password password) {
      count();
      return of(password.text());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      count();
      return hash.equals(BCRYPT) ? password.text().equals("secret") : hash.equals(of(password.text()));
    }

    @Override
    public void pretend(Password password) {
      count();
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
      return hash.equals(BCRYPT);
    }

    private synchronized void count() {
      if (busy) throw new HasherBusy();
      calls++;
    }
  }

  /** Being in some room. */
  static final class SomeStay implements Stay {
    Optional<Eviction> ended = Optional.empty();
    int refreshes;
    int restrictions;

    @Override
    public void end(Eviction why) {
      ended = Optional.of(why);
    }

    @Override
    public void refreshed() {
      refreshes++;
    }

    @Override
    public void restricted(Instant now) {
      restrictions++;
    }
  }

  /** Writes nothing down. */
  private static final class Silent implements AccountTrail {
    @Override
    public void changed(Optional<User> by, User before, User after) {}

    @Override
    public void loggedOut(Optional<User> by, User user, int sessions) {}

    @Override
    public void opened(Optional<User> by, User user) {}
  }
}
