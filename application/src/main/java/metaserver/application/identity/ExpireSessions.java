package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;

/**
 * Forgets sessions whose time is over, and keeps the stored end of the others in step with where their owners are: a
 * stay puts it off, leaving the last room brings it near. Run every ten seconds or so. With the store away memory goes
 * on deciding, and the next run stores what this one could not.
 */
public final class ExpireSessions {
  private static final Duration MARGIN = Duration.ofHours(1);
  private static final Duration KEPT_FOR_OPERATORS = Duration.ofDays(30);

  private final Presence presence;
  private final SessionRepository sessions;
  private final SessionLife life;
  private final InstantSource clock;
  private Instant nextPurge = Instant.MIN;

  public ExpireSessions(Presence presence, SessionRepository sessions, SessionLife life, InstantSource clock) {
    this.presence = presence;
    this.sessions = sessions;
    this.life = life;
    this.clock = clock;
  }

  public void expire() {
    Instant now = clock.instant();
    presence.all().stream().filter(session -> session.expire(now)).forEach(presence::forget);
    store(LiveSession::isInRoom, soonOver(now), life.endAfterLogin(now));
    store(session -> !session.isInRoom(), session -> !session.storedEnd().equals(session.session().expiresAt()), life.endAfterRoom(now));
    if (now.isBefore(nextPurge)) return;
    sessions.purge(now.minus(KEPT_FOR_OPERATORS));
    nextPurge = now.plus(MARGIN);
  }

  private Predicate<LiveSession> soonOver(Instant now) {
    return session -> session.storedEnd().isBefore(now.plus(MARGIN));
  }

  /** One statement for all: a stored end up to one run too late does no harm. */
  private void store(Predicate<LiveSession> where, Predicate<LiveSession> stale, Instant end) {
    List<LiveSession> moved = presence.all().stream()
        .filter(session -> !session.player().isGuest()).filter(where).filter(stale).toList();
    if (moved.isEmpty()) return;
    sessions.extend(moved.stream().map(LiveSession::token).toList(), end);
    moved.forEach(session -> session.stored(session.isInRoom() ? end : session.session().expiresAt()));
  }
}
