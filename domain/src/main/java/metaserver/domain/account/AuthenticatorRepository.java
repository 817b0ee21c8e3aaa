package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;

/**
 * Devices that show codes. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface AuthenticatorRepository {
  Optional<Authenticator> find(UserId user);

  /**
   * Puts an unconfirmed one; false, and nothing changes, if the account has a confirmed one. The account must be there.
   */
  boolean begin(UserId user, Blob secret);

  /** Confirms it by the code of a step; false if there is none to confirm. */
  boolean confirm(UserId user, long step, Instant at);

  /** Notes that the code of a step was taken; false if that or a later one was before, or it is not confirmed. */
  boolean advance(UserId user, long step);

  /** False if there was none. */
  boolean forget(UserId user);
}
