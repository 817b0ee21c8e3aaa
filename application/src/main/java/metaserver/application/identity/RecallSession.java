package metaserver.application.identity;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;

/** Finds the session of a token in memory alone, where everybody who has just logged in is found. Never blocks. */
public final class RecallSession {
  private final Presence presence;
  private final InstantSource clock;

  public RecallSession(Presence presence, InstantSource clock) {
    this.presence = presence;
    this.clock = clock;
  }

  /** What the token is good for; empty if memory does not know it, which says nothing about the store. */
  public Optional<RestoreSession.Outcome> recall(SessionToken token) {
    return recall(token.hash());
  }

  Optional<RestoreSession.Outcome> recall(TokenHash token) {
    return presence.find(token).map(this::usable);
  }

  RestoreSession.Outcome usable(LiveSession session) {
    return session.isUsable(clock.instant()) ? new RestoreSession.Found(session) : new RestoreSession.Unknown();
  }
}
