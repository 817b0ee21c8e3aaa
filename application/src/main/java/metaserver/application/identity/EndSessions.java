package metaserver.application.identity;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;

/** Logs somebody out everywhere, in games and in browsers; his account stays as it is. Blocks on the store. */
public final class EndSessions {
  private final SessionRepository sessions;
  private final Presence presence;
  private final AccountTrail trail;
  private final Transactions transactions;
  private final InstantSource clock;

  public EndSessions(SessionRepository sessions, Presence presence, AccountTrail trail, Transactions transactions,
      InstantSource clock) {
    this.sessions = sessions;
    this.presence = presence;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Says how many sessions it was.
   *
   * @param by who wants it so
   */
  public int end(User user, User by) {
    int ended = transactions.inTransaction(() -> {
      int revoked = sessions.revoke(user.id(), Optional.empty(), new Revocation(clock.instant(), Reason.LOGGED_OUT));
      if (revoked > 0) trail.loggedOut(Optional.of(by), user, revoked);
      return revoked;
    });
    presence.evictAll(user.id(), new Eviction.Revoked(Reason.LOGGED_OUT));
    return ended;
  }
}
