package metaserver.application.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * Who is on line, and the power to end it. One server knows its own sessions; several that share a database would
 * ask each other behind this port.
 */
public interface Presence {
  Optional<LiveSession> find(TokenHash token);

  /** Every session here, in no order; a snapshot or a view that tolerates change. */
  Collection<LiveSession> all();

  /** The sessions of one player; nearly always one. */
  Collection<LiveSession> of(PlayerId player);

  /** Makes a session known; answers the one that is known under its token now. */
  LiveSession arrived(LiveSession session);

  /** Makes a guest's session under a number that no living token has. */
  LiveSession arrivedAsGuest(Function<PlayerId, LiveSession> session);

  /** Ends one session and forgets it. */
  void evict(TokenHash token, Eviction why);

  /** Ends all sessions of an account. */
  void evictAll(UserId user, Eviction why);

  /** Forgets a session that expired. */
  void forget(LiveSession session);

  /** Takes over what changed of an account. */
  void refresh(User user);
}
