package metaserver.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;

/**
 * Passwords of devices, found by their keyed digests alone. Every method throws
 * {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface GamePasswordRepository {
  /** The account must be there, and the digest unlike any other. */
  GamePassword add(UserId user, DeviceName device, TokenHash digest, Instant at);

  /** An account's, by number. */
  List<GamePassword> of(UserId user);

  /** Whose it is; notes that it was used. */
  Optional<UserId> use(TokenHash digest, Instant at);

  /** False if the account has none of that number. */
  boolean revoke(UserId user, int id);

  /** Forgets all of an account and says how many it were. */
  int forget(UserId user);
}
