package metaserver.application.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;

/** Ends where else an owner is logged in: in one place, or in all. Blocks on the store. */
public final class EndSessions {
  private final AccountStores stores;
  private final Presence presence;
  private final InstantSource clock;

  public EndSessions(AccountStores stores, Presence presence, InstantSource clock) {
    this.stores = stores;
    this.presence = presence;
    this.clock = clock;
  }

  /**
   * Ends them and says how many it were.
   *
   * @param one by what {@link TokenHash#brief} shows of it; empty: all
   * @param staying the session from which he does it, which goes on
   */
  public int end(UserId user, Optional<String> one, TokenHash staying) {
    Predicate<Session> meant = session -> one.map(session.token().brief()::equals).orElse(true);
    List<Session> ending = stores.sessions().open(user).stream()
        .filter(session -> !session.token().equals(staying)).filter(meant).toList();
    return (int) ending.stream().filter(session -> end(user, session)).count();
  }

  private boolean end(UserId user, Session session) {
    boolean ended = stores.sessions()
        .revokeOne(user, session.token(), new Revocation(clock.instant(), Reason.LOGGED_OUT));
    presence.evict(session.token(), new Eviction.Revoked(Reason.LOGGED_OUT));
    return ended;
  }
}
