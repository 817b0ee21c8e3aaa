package metaserver.domain.account;

import java.util.Collection;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;

/**
 * Codes that let owners in who lost the rest. Every method throws {@link metaserver.domain.store.StoreUnavailable} when
 * the store is away.
 */
public interface RecoveryCodeRepository {
  /** Forgets the account's former ones. It must be there. */
  void replace(UserId user, Collection<TokenHash> codes);

  /** Takes one, so that it is good for nothing more. False if the account has none such. */
  boolean take(UserId user, TokenHash code);

  /** How many are left. */
  int left(UserId user);

  void forget(UserId user);
}
