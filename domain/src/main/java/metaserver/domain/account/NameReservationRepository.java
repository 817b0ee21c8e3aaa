package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;

/**
 * Names that accounts had. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface NameReservationRepository {
  /** The latest reservation of a name counts. The account must be there. */
  void put(NameReservation reservation);

  Optional<NameReservation> find(NameKey name);

  /** Frees a name, whoever had it. */
  void release(NameKey name);

  /** When the account was renamed for the last time, as far as that is remembered. */
  Optional<Instant> lastRename(UserId user);

  /** Frees all names that an account had. */
  void forget(UserId user);

  /** Forgets up to {@code limit} of those that ended before the moment, and says how many it were. */
  int purge(Instant before, int limit);
}
