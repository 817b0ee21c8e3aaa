package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/**
 * Finds who signed in with a browser, anew for each page: whatever was revoked or changed meanwhile holds at once. Who
 * comes back within the lifetime of his session stays signed in. Blocks on the store, and throws what it throws.
 */
public final class RecallVisitor {
  private static final Duration GRAIN = Duration.ofDays(1);

  private final SessionRepository sessions;
  private final UserRepository users;
  private final Duration lifetime;
  private final InstantSource clock;

  public RecallVisitor(SessionRepository sessions, UserRepository users, Duration lifetime, InstantSource clock) {
    this.sessions = sessions;
    this.users = users;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  public Optional<Recalled> recall(SessionToken token) {
    Instant now = clock.instant();
    return sessions.find(token.hash())
        .filter(session -> session.client() instanceof SessionClient.Browser && session.isUsable(now))
        .flatMap(session -> session.player().user().flatMap(users::find).filter(User::active)
            .map(user -> recalled(user, session, now)));
  }

  /** The end is put off once a day, not with each page. */
  private Recalled recalled(User user, Session session, Instant now) {
    Instant end = now.plus(lifetime);
    boolean late = session.expiresAt().plus(GRAIN).isBefore(end);
    if (late) sessions.extend(List.of(session.token()), end);
    return new Recalled(user, session, late ? Optional.of(lifetime) : Optional.empty());
  }

  /**
   * Who it is, and with which session.
   *
   * @param extended how long it lasts from now on, if its end was put off just now
   */
  public record Recalled(User user, Session session, Optional<Duration> extended) {}
}
