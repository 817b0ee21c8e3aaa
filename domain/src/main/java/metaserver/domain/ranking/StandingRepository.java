package metaserver.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import metaserver.domain.identity.UserId;

/** Where players stand. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away. */
public interface StandingRepository {
  /** A player's standings by ladder; none where he never played. */
  List<Standing> of(UserId user);

  /** The standings of these players on these ladders, as far as there are any, by player and ladder. */
  List<Standing> of(Collection<UserId> users, Set<Ladder> ladders);

  /** Forgets where a player stands. */
  void forget(UserId user);

  /** Stores them, new ones and changed ones. */
  void save(Collection<Standing> standings);
}
