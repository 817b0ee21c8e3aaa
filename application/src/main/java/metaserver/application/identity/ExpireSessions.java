package metaserver.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.TokenHash;

/**
 * Forgets sessions whose time is over, and keeps the stored end of the others in step with where their owners are: a
 * stay puts it off, leaving the last room brings it near. Run every ten seconds or so. With the store away memory goes
 * on deciding, and forgets nothing before its end is stored: else the store would revive it later.
 */
public final class ExpireSessions {
  private static final Duration MARGIN = Duration.ofHours(1);

  private final Presence presence;
  private final SessionRepository sessions;
  private final SessionLife life;
  private final InstantSource clock;

  public ExpireSessions(Presence presence, SessionRepository sessions, SessionLife life, InstantSource clock) {
    this.presence = presence;
    this.sessions = sessions;
    this.life = life;
    this.clock = clock;
  }

  public void expire() {
    Instant now = clock.instant();
    storeStays(now);
    storeDepartures(now);
    presence.all().stream().filter(session -> session.expire(now)).forEach(presence::forget);
  }

  private void storeStays(Instant now) {
    Instant end = life.endAfterLogin(now);
    List<LiveSession> stays = registered(
        session -> session.isInRoom() && session.storedEnd().isBefore(now.plus(MARGIN)));
    if (stays.isEmpty()) return;
    sessions.extend(tokens(stays), end);
    stays.forEach(session -> session.stored(end));
  }

  /** One statement for all: a stored end up to one run too late does no harm. */
  private void storeDepartures(Instant now) {
    List<LiveSession> departed =
        registered(session -> !session.isInRoom() && !session.storedEnd().equals(session.session().expiresAt()));
    if (departed.isEmpty()) return;
    sessions.extend(tokens(departed), life.endAfterRoom(now));
    departed.forEach(session -> session.stored(session.session().expiresAt()));
  }

  private List<LiveSession> registered(Predicate<LiveSession> which) {
    return presence.all().stream().filter(session -> !session.player().isGuest()).filter(which).toList();
  }

  private static List<TokenHash> tokens(List<LiveSession> of) {
    return of.stream().map(LiveSession::token).toList();
  }
}
