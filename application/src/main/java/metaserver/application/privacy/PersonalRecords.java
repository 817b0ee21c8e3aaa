package metaserver.application.privacy;

import java.util.Optional;
import metaserver.domain.identity.UserId;

/** Everything that is kept about one account, to be handed out. */
public interface PersonalRecords {
  /**
   * A JSON object with the rows of each kind, all as of one moment; no hash of a password or token is among it. Empty
   * if there is no such account. Throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
   */
  Optional<String> of(UserId user);
}
