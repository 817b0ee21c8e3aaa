package metaserver.application.account;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.UserId;

/**
 * Makes codes that let an owner in who lost the rest; those he had are good for nothing more. Blocks on hashing and on
 * the store.
 */
public final class MakeRecoveryCodes {
  /** How many he gets. */
  public static final int CODES = 10;

  private final AccountStores stores;
  private final OwnerCheck owners;
  private final TokenSource random;

  public MakeRecoveryCodes(AccountStores stores, OwnerCheck owners, TokenSource random) {
    this.stores = stores;
    this.owners = owners;
    this.random = random;
  }

  public OwnerChange<List<SecretCode>> make(UserId user, Password password, InetAddress from) {
    return owners.ifOwner(user, password, from, owner -> {
      List<SecretCode> codes = Stream.generate(() -> SecretCode.from(random.next().bytes(), SecretCode.RECOVERY))
          .limit(CODES).toList();
      stores.recoveryCodes().replace(owner.id(), codes.stream().map(SecretCode::hash).toList());
      return new OwnerChange.Done<>(codes);
    });
  }
}
