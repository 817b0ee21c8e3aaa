package metaserver.application.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import metaserver.application.identity.SecondFactor;
import metaserver.domain.account.Authenticator;
import metaserver.domain.account.SecretCode;
import metaserver.domain.account.Totp;
import metaserver.domain.identity.User;
import metaserver.domain.text.Blob;

/** Asks those who have a device that shows codes for one; a recovery code does as well. Blocks on the store. */
public final class AcceptCode implements SecondFactor {
  private final AccountStores stores;
  private final Vault vault;
  private final InstantSource clock;

  public AcceptCode(AccountStores stores, Vault vault, InstantSource clock) {
    this.stores = stores;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public boolean isWantedOf(User user) {
    return stores.authenticators().find(user.id()).filter(Authenticator::isConfirmed).isPresent();
  }

  @Override
  public boolean accepts(User user, String code) {
    return stores.authenticators().find(user.id()).filter(Authenticator::isConfirmed)
        .filter(device -> isShown(device, code) || isRecovery(user, code)).isPresent();
  }

  private boolean isShown(Authenticator device, String code) {
    OptionalLong step = step(device, code);
    return step.isPresent() && stores.authenticators().advance(device.user(), step.getAsLong());
  }

  private boolean isRecovery(User user, String typed) {
    return SecretCode.read(typed, SecretCode.RECOVERY)
        .filter(code -> stores.recoveryCodes().take(user.id(), code.hash())).isPresent();
  }

  /** Whose step the code is, used or not. A secret that the key does not open has none. */
  OptionalLong step(Authenticator device, String code) {
    Optional<Blob> secret = vault.open(device.secret());
    return secret.isPresent() ? Totp.step(secret.get(), code, clock.instant()) : OptionalLong.empty();
  }
}
