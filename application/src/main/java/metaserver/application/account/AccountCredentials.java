package metaserver.application.account;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.Credentials;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.UserId;

/** What of accounts logging in asks for. */
public final class AccountCredentials implements Credentials {
  private final AccountStores stores;
  private final Vault vault;
  private final InstantSource clock;

  public AccountCredentials(AccountStores stores, Vault vault, InstantSource clock) {
    this.stores = stores;
    this.vault = vault;
    this.clock = clock;
  }

  /** Found by its digest, whoever's it is: that takes as long for a name that nobody has. */
  @Override
  public Optional<UserId> owner(Password gamePassword) {
    return SecretCode.read(gamePassword.text(), SecretCode.GAME).map(vault::mark)
        .flatMap(digest -> stores.gamePasswords().use(digest, clock.instant()));
  }

  @Override
  public boolean isOnHold(UserId user) {
    return stores.contacts().isOnHold(user);
  }

  @Override
  public boolean isReserved(NameKey name) {
    return stores.names().find(name).filter(reservation -> clock.instant().isBefore(reservation.until())).isPresent();
  }
}
