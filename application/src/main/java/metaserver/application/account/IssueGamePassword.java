package metaserver.application.account;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.GamePassword;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/** Makes a password for one device of an owner, which is told once. Blocks on the store. */
public final class IssueGamePassword {
  private final AccountStores stores;
  private final Vault vault;
  private final TokenSource random;
  private final InstantSource clock;

  public IssueGamePassword(AccountStores stores, Vault vault, TokenSource random, InstantSource clock) {
    this.stores = stores;
    this.vault = vault;
    this.random = random;
    this.clock = clock;
  }

  /** @param device what the owner calls it */
  public OwnerChange<Issued> issue(UserId user, String device) {
    Optional<DeviceName> name = DeviceName.read(device);
    if (name.isEmpty()) return new OwnerChange.Refused<>(new Refusal.DeviceUnfit());
    SecretCode secret = SecretCode.from(random.next().bytes(), SecretCode.GAME);
    return stores.transactions().inTransaction(() -> issue(user, name.get(), secret));
  }

  private OwnerChange<Issued> issue(UserId user, DeviceName device, SecretCode secret) {
    if (stores.users().lock(user).filter(User::active).isEmpty()) {
      return new OwnerChange.Refused<>(new Refusal.NoAccount());
    }
    if (stores.gamePasswords().of(user).size() >= GamePassword.MOST) {
      return new OwnerChange.Refused<>(new Refusal.TooMany(GamePassword.MOST));
    }
    return new OwnerChange.Done<>(
        new Issued(stores.gamePasswords().add(user, device, vault.mark(secret), clock.instant()), secret));
  }

  /** The password itself is nowhere else. */
  public record Issued(GamePassword password, SecretCode secret) {}
}
