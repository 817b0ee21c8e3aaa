package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Revocation.Reason;

/** Shuts an account out; who is on line with it is thrown out. */
public final class DisableUser {
  private final Accounts accounts;

  public DisableUser(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange disable(NameKey name) {
    return accounts.change(name, user -> user.withActive(false), Optional.of(Reason.ACCOUNT_DISABLED));
  }
}
