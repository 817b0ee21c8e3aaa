package metaserver.application.account;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.Bar;
import metaserver.application.identity.CheckPassword;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.LoginAttempt;
import metaserver.application.identity.LoginRules;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.LoginTokens;
import metaserver.application.identity.PasswordHasher;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;
import metaserver.persistence.passwords.SealingKey;

/** The use cases of accounts on one store, with a clock that a test moves and mail that a test reads. */
final class Office {
  static final InetAddress HOME = Accounts.address("192.0.2.1");
  private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9a-z-]{24})$");
  private static final LoginThrottle.Limits FREE = new LoginThrottle.Limits(true, 0, 0, Duration.ZERO, Duration.ZERO);

  final AccountStores stores;
  final List<Mail> mails = new ArrayList<>();
  final Hashing hasher = new Hashing();
  final SealingKey vault = SealingKey.fleeting();
  final LiveSessions presence = new LiveSessions();
  Instant now = Accounts.NOON;
  final InstantSource clock = () -> now;
  final Letters letters = new Letters(mails::add, "Town", "https://town.example.org");
  LoginThrottle throttle = new LoginThrottle(FREE);
  AccountRules rules = new AccountRules(Registration.VERIFIED, true, false);
  LoginRules logins = LoginRules.USUAL;

  Office(AccountStores stores) {
    this.stores = stores;
  }

  OwnerChange<RegisterAccount.Registered> register(String name, String address, String password) {
    return new RegisterAccount(stores, hasher, Office::random, letters, rules, throttle, clock)
        .register(new RegisterAccount.Wish(name, address, new Password(password)), HOME);
  }

  OwnerChange<User> verify(String code) {
    return new VerifyMail(stores, throttle, clock).verify(code, HOME);
  }

  OwnerChange<AskForMail.Asked> ask(String who) {
    return new AskForMail(stores, Office::random, letters, throttle, Runnable::run, clock).ask(who, HOME);
  }

  OwnerChange<User> reset(ResetPassword.Key key, String password) {
    return new ResetPassword(stores, hasher, presence, letters, throttle, clock)
        .reset(key, new Password(password), HOME);
  }

  OwnerCheck owners() {
    return new OwnerCheck(stores.users(), new CheckPassword(stores.users(), hasher, credentials(), throttle, clock));
  }

  AccountCredentials credentials() {
    return new AccountCredentials(stores, vault, clock);
  }

  AcceptCode codes() {
    return new AcceptCode(stores, vault, clock);
  }

  IssueGamePassword gamePasswords() {
    return new IssueGamePassword(stores, vault, Office::random, clock);
  }

  OwnerChange<User> rename(UserId user, String name) {
    return new RenameAccount(stores, presence, clock).rename(user, name);
  }

  Authentication logIn(String name, String password) {
    CheckPassword passwords = new CheckPassword(stores.users(), hasher, credentials(), throttle, clock);
    return new Authenticate(
        stores.users(), passwords, new LoginTokens(Office::random, clock), credentials(), logins, Bar.NONE)
        .authenticate(new LoginAttempt(
            name, new Password(password), false, Accounts.PROFILE, false, ClientFamily.MYTH, 2180, 444, HOME));
  }

  /** An account that can be used, with the password "password". */
  User account(String name) {
    return account(name, Roles.NONE);
  }

  User account(String name, Roles roles) {
    NewUser wished = new NewUser(new Username(name), Hashing.of("password"), roles, now, Metadata.NONE);
    return ((UserRepository.Added) stores.users().add(wished)).user();
  }

  /** On line with a game client. */
  LiveSession online(User user, int token) {
    Session session = Accounts.session(user.id(), token, now);
    stores.sessions().add(session);
    return presence.arrived(new LiveSession(session, Optional.of(user), user.appearance()));
  }

  /** The code of the last mail. */
  String code() {
    Matcher found = CODE.matcher(mails.getLast().text());
    if (!found.find()) throw new AssertionError("no code in the mail");
    return found.group(1);
  }

  static SessionToken random() {
    byte[] bytes = new byte[SessionToken.BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return SessionToken.of(bytes);
  }

  static <T> T done(OwnerChange<T> change) {
    return switch (change) {
      case OwnerChange.Done<T>(T result) -> result;
      case OwnerChange.Refused<T>(Refusal why) -> throw new AssertionError("refused: " + why);
    };
  }

  /** No secret at all: the password in hex. */
  static final class Hashing implements PasswordHasher {
    int calls;

    static PasswordHash of(String password) {
      return new PasswordHash(
          "$argon2id$v=19$m=1,t=1,p=1$" + HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8)) + "$");
    }

    @Override
    public PasswordHash hash(Password password) {
      calls++;
      return of(password.text());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      calls++;
      return hash.equals(of(password.text()));
    }

    @Override
    public void pretend(Password password) {
      calls++;
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
      return false;
    }
  }
}
