package metaserver.application.ownership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which server owns the database: at most one, which says every few seconds that it is still there. Works through a
 * pooler of transactions. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface Lease {
  /** As it is now, be the owner there or gone; empty after a clean stop. */
  Optional<Tenure> find();

  /**
   * Makes somebody the owner if the database has none, or still exactly the tenure that was seen.
   *
   * @return whether he is the owner now
   */
  boolean take(Owner owner, Instant now, Optional<Tenure> insteadOf);

  /**
   * Says that the owner is still there, however late.
   *
   * @return false if he is the owner no more
   */
  boolean renew(UUID owner, Instant now);

  /** Whether he is the owner; nobody else becomes it before the transaction around this call has ended. */
  boolean lock(UUID owner);

  /** Leaves the database without an owner, if this is he. */
  void giveBack(UUID owner);

  /** An owner, and when he last said that he is there. */
  record Tenure(Owner owner, Instant renewedAt) {
    /** Whether he said nothing for so long that he counts as gone. */
    public boolean isSilent(Instant now) {
      return !now.isBefore(renewedAt.plus(OwnDatabase.SILENCE));
    }
  }
}
