package metaserver.domain.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.text.Metadata;

/** Accounts, profiles and sessions for tests. */
public final class Accounts {
  /** A moment that needs every digit a store promises to keep. */
  public static final Instant NOON = Instant.parse("2028-02-29T12:00:00.123456Z");
  public static final PasswordHash HASH =
      new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$" + "a".repeat(43));
  public static final Profile PROFILE = new Profile(
      255, new Color(65535, 1, 2, 3), new Color(0, 65535, 32768, 65535), new Nick("|iBlack|p Ace"), "Team");

  private Accounts() {}

  public static NewUser named(String name) {
    return new NewUser(new Username(name), HASH, Roles.NONE, NOON, Metadata.NONE);
  }

  public static User added(UserRepository users, String name) {
    return switch (users.add(named(name))) {
      case UserRepository.Added added -> added.user();
      case UserRepository.NameHeld _ -> throw new AssertionError(name + " is held");
    };
  }

  public static TokenHash token(int number) {
    return new TokenHash("%064x".formatted(number));
  }

  /** A session that lasts an hour. */
  public static Session session(UserId user, int token, Instant createdAt) {
    return new Session(
        token(token), PlayerId.of(user), address("192.0.2.1"), new SessionClient.Game(ClientFamily.MYTH, 444),
        createdAt, createdAt.plus(Duration.ofHours(1)), Optional.empty());
  }

  public static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(literal, e);
    }
  }
}
