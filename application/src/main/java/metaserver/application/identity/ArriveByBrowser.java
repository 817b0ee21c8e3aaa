package metaserver.application.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.User;

/**
 * Gives an account that comes by a browser a session to be in rooms with: its game's if that has logged in, so that one
 * player is in one room at a time, else one of its own in memory. Blocks on the store, and throws what it throws.
 */
public final class ArriveByBrowser {
  private static final Duration TO_ENTER = Duration.ofMinutes(1);

  private final Presence presence;
  private final TokenSource tokens;
  private final Bar bar;
  private final InstantSource clock;

  public ArriveByBrowser(Presence presence, TokenSource tokens, Bar bar, InstantSource clock) {
    this.presence = presence;
    this.tokens = tokens;
    this.bar = bar;
    this.clock = clock;
  }

  /**
   * Gives it.
   *
   * @param user as just read
   * @param browser what his browser calls itself
   */
  public Outcome arrive(User user, InetAddress address, String browser) {
    Instant now = clock.instant();
    Optional<LiveSession> known =
        presence.of(PlayerId.of(user.id())).stream().filter(session -> session.isUsable(now)).findAny();
    return known.<Outcome>map(Arrived::new)
        .orElseGet(() -> admitted(presence.arrived(session(user, address, browser, now))));
  }

  /** Nobody is told its token; it ends as he leaves, or if he does not enter at all. */
  private LiveSession session(User user, InetAddress address, String browser, Instant now) {
    SessionClient client = new SessionClient.Browser(browser);
    Session session = new Session(
        tokens.next().hash(), PlayerId.of(user.id()), address, client, now, now.plus(TO_ENTER), Optional.empty());
    return new LiveSession(session, Optional.of(user), user.appearance());
  }

  private Outcome admitted(LiveSession session) {
    return bar.admit(session).map(Restriction::notice).<Outcome>map(Barred::new).orElseGet(() -> new Arrived(session));
  }

  /** What became of him. */
  public sealed interface Outcome {}

  /** He is on line, with the session that he had or a new one. */
  public record Arrived(LiveSession session) implements Outcome {}

  /** He is banned. */
  public record Barred(String notice) implements Outcome {}
}
