package metaserver.application.identity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.CRC32;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.store.StoreUnavailable;

/**
 * Lets a guest in who comes by a browser, by the rules of guests who come by a game. His session lives in memory, and
 * its token opens no room to a game. Blocks on the store.
 */
public final class WelcomeGuest {
  public static final Duration LASTS = Duration.ofHours(24);

  private final Authenticate authenticate;
  private final Presence presence;
  private final TokenSource tokens;
  private final Bar bar;
  private final InstantSource clock;

  public WelcomeGuest(Authenticate authenticate, Presence presence, TokenSource tokens, Bar bar, InstantSource clock) {
    this.authenticate = authenticate;
    this.presence = presence;
    this.tokens = tokens;
    this.bar = bar;
    this.clock = clock;
  }

  /**
   * Gives a guest a session.
   *
   * @param name how he wishes to be shown, behind the word that tells a guest
   * @param browser what his browser calls itself
   */
  public Outcome welcome(String name, InetAddress address, String browser) {
    if (NameKey.isBlank(name)) return new Refused(new Authentication.NameTaken());
    Profile wish = new Profile(0, color(name, 1), color(name, 2), new Nick(name), "");
    LoginAttempt attempt = new LoginAttempt(
        NameKey.GUEST.text(), new Password(""), false, wish, false, ClientFamily.ALEPH_ONE, 0, 0, address);
    return switch (authenticate.authenticate(attempt)) {
      case Authentication.Guest(Nick shown) -> admitted(wish.named(shown), address, new SessionClient.Browser(browser));
      case Authentication.Registered _ -> throw new IllegalStateException("a guest has no account");
      case Authentication.Refused why -> new Refused(why);
    };
  }

  /** Who was banned meanwhile is not let in after all. */
  private Outcome admitted(Profile shown, InetAddress address, SessionClient.Browser browser) {
    SessionToken token = tokens.next();
    LiveSession session = presence.arrivedAsGuest(
        id -> new LiveSession(session(token, id, address, browser), Optional.empty(), shown));
    try {
      return bar.admit(session).<Outcome>map(why -> new Refused(new Authentication.Barred(why.notice())))
          .orElseGet(() -> new Welcomed(session, token));
    } catch (StoreUnavailable e) {
      presence.forget(session); // nobody was told its token
      throw e;
    }
  }

  private Session session(SessionToken token, PlayerId id, InetAddress address, SessionClient.Browser browser) {
    Instant now = clock.instant();
    return new Session(token.hash(), id, address, browser, now, now.plus(LASTS), Optional.empty());
  }

  /** He wants to be somebody else, or nobody. */
  public void forget(LiveSession guest) {
    presence.evict(guest.token(), new Eviction.Moved());
  }

  /** The same name has the same colours each time, so that guests can be told apart. */
  private static Color color(String name, int which) {
    CRC32 sum = new CRC32();
    sum.update((which + name).getBytes(StandardCharsets.UTF_8));
    long bits = sum.getValue();
    return new Color((int) (bits & 0xFF) << 8, (int) (bits >> 8 & 0xFF) << 8, (int) (bits >> 16 & 0xFF) << 8, 0);
  }

  /** What became of him. */
  public sealed interface Outcome {}

  /** The session, and the token that is told to nobody but the browser. */
  public record Welcomed(LiveSession session, SessionToken token) implements Outcome {}

  /** He is not let in. */
  public record Refused(Authentication.Refused why) implements Outcome {}
}
