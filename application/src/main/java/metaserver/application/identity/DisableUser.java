package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.User;

/** Shuts an account out; who is on line with it is thrown out. */
public final class DisableUser {
  private final Accounts accounts;

  public DisableUser(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange disable(NameKey name) {
    return disable(name, Optional.empty());
  }

  /** @param by who wants it so; empty for the operator */
  public AccountChange disable(NameKey name, Optional<User> by) {
    return accounts.change(name, user -> user.withActive(false), Optional.of(Reason.ACCOUNT_DISABLED), by);
  }
}
