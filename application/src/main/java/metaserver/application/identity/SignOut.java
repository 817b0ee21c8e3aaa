package metaserver.application.identity;

import java.time.InstantSource;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionRepository;

/** Ends a session by the wish of its owner. Blocks on the store. */
public final class SignOut {
  private final SessionRepository sessions;
  private final InstantSource clock;

  public SignOut(SessionRepository sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  public void signOut(Session session) {
    session.player().user().ifPresent(user ->
        sessions.revokeOne(user, session.token(), new Revocation(clock.instant(), Revocation.Reason.LOGGED_OUT)));
  }
}
