package metaserver.bootstrap.identity;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import metaserver.application.identity.AccountTrail;
import metaserver.application.identity.Accounts;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.Bar;
import metaserver.application.identity.CheckPassword;
import metaserver.application.identity.Credentials;
import metaserver.application.identity.ExpireSessions;
import metaserver.application.identity.FollowAccounts;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.LogIn;
import metaserver.application.identity.LoginRules;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.LoginTokens;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.Presence;
import metaserver.application.identity.RegisterUser;
import metaserver.application.identity.RestoreSession;
import metaserver.application.identity.TokenSource;
import metaserver.application.ignoring.AttentivePresence;
import metaserver.application.ignoring.Ignores;
import metaserver.application.ignoring.KeepIgnores;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.settings.FailedLoginSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.IgnoreRepository;

/** Logging in and staying logged in. */
@Module
public interface IdentityModule {
  @Provides
  @Singleton
  static Ignores ignores(InstantSource clock) {
    return new Ignores(clock);
  }

  @Provides
  @Singleton
  static KeepIgnores keepIgnores(IgnoreRepository stored) {
    return new KeepIgnores(stored);
  }

  @Provides
  @Singleton
  static Presence presence(
      Ignores ignores, IgnoreRepository stored, KeepIgnores keep, UserRepository users, InstantSource clock) {
    return new AttentivePresence(new LiveSessions(), ignores, stored, keep, users, clock);
  }

  @Provides
  @Singleton
  static TokenSource tokens() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[SessionToken.BYTES];
      random.nextBytes(bytes);
      return SessionToken.of(bytes);
    };
  }

  @Provides
  static SessionLife life(Settings settings) {
    return new SessionLife(settings.logins().tokenLifetime(), settings.logins().tokenGrace());
  }

  @Provides
  static LoginRules rules(Settings settings) {
    return new LoginRules(settings.logins().guests(), settings.logins().mythVersion(), settings.logins().mythBuild(),
        settings.logins().accountPasswords());
  }

  @Provides
  @Singleton
  static LoginThrottle throttle(Settings settings) {
    FailedLoginSettings failed = settings.failedLogins();
    return new LoginThrottle(new LoginThrottle.Limits(
        !failed.slowDown(), failed.freePerAccount(), failed.freePerAddress(), failed.longestWait(),
        failed.forgottenAfter()));
  }

  @Provides
  static CheckPassword checkPassword(UserRepository users, PasswordHasher hasher, Credentials credentials,
      LoginThrottle throttle, InstantSource clock) {
    return new CheckPassword(users, hasher, credentials, throttle, clock);
  }

  @Provides
  @Singleton
  static LoginTokens loginTokens(TokenSource source, InstantSource clock) {
    return new LoginTokens(source, clock);
  }

  @Provides
  static Authenticate authenticate(UserRepository users, CheckPassword passwords, LoginTokens tokens,
      Credentials credentials, LoginRules rules, Bar bar) {
    return new Authenticate(users, passwords, tokens, credentials, rules, bar);
  }

  @Provides
  @Singleton
  static LogIn logIn(
      UserRepository users, SessionRepository sessions, Transactions transactions, Presence presence,
      TokenSource tokens, SessionLife life, Bar bar, InstantSource clock) {
    return new LogIn(users, sessions, transactions, presence, tokens, life, bar, clock);
  }

  @Provides
  static RestoreSession restoreSession(
      Presence presence, SessionRepository sessions, UserRepository users, Bar bar, InstantSource clock) {
    return new RestoreSession(presence, sessions, users, bar, clock);
  }

  @Provides
  static FollowAccounts followAccounts(
      UserRepository users, SessionRepository sessions, Presence presence, Bar bar) {
    return new FollowAccounts(users, sessions, presence, bar);
  }

  @Provides
  @Singleton
  static ExpireSessions expireSessions(
      Presence presence, SessionRepository sessions, SessionLife life, InstantSource clock) {
    return new ExpireSessions(presence, sessions, life, clock);
  }

  @Provides
  static RegisterUser registerUser(UserRepository users, PasswordHasher hasher, AccountTrail trail,
      Transactions transactions, InstantSource clock) {
    return new RegisterUser(users, hasher, trail, transactions, clock);
  }

  @Provides
  static Accounts accounts(
      UserRepository users, SessionRepository sessions, AccountTrail trail, Transactions transactions,
      InstantSource clock) {
    return new Accounts(users, sessions, trail, transactions, clock);
  }
}
