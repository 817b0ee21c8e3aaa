package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;

/**
 * Texts of {@value #LENGTH} characters that Aleph One gets from the site for a password and brings to the login: the
 * password itself never takes the way that protects it barely. Each is good once, for a minute, and lost at a restart.
 */
public final class LoginTokens {
  /** What packet 109 has room for. None of the characters is a NUL, which would end it. */
  public static final int LENGTH = 16;

  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final int MOST = 10_000;
  private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final ConcurrentHashMap<TokenHash, Given> given = new ConcurrentHashMap<>();
  private final TokenSource source;
  private final InstantSource clock;

  public LoginTokens(TokenSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Empty if very many were given out within the last minute. */
  Optional<String> give(User user) {
    Instant now = clock.instant();
    given.values().removeIf(one -> !now.isBefore(one.until()));
    if (given.size() >= MOST) return Optional.empty();
    byte[] random = source.next().bytes();
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) text.append(CHARACTERS.charAt(random[i] & 63));
    given.put(hash(text.toString()), new Given(user, now.plus(LIFE)));
    return Optional.of(text.toString());
  }

  /** Whose it is, as the account was when its password was right; from then on it is nobody's. */
  Optional<User> take(String text) {
    if (text.length() != LENGTH) return Optional.empty();
    return inTime(Optional.ofNullable(given.remove(hash(text))));
  }

  /** Whose it is, and stays. */
  Optional<User> holder(String text) {
    if (text.length() != LENGTH) return Optional.empty();
    return inTime(Optional.ofNullable(given.get(hash(text))));
  }

  private Optional<User> inTime(Optional<Given> known) {
    return known.filter(one -> clock.instant().isBefore(one.until())).map(Given::user);
  }

  private static TokenHash hash(String text) {
    byte[] bytes = new byte[SessionToken.BYTES];
    for (int i = 0; i < LENGTH; i++) bytes[i] = (byte) text.charAt(i);
    return SessionToken.of(bytes).hash();
  }

  private record Given(User user, Instant until) {}
}
