package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Roles;

/** Says what an account is besides a player's. Who is on line with it stays and is shown as what he is now. */
public final class ChangeRoles {
  private final Accounts accounts;

  public ChangeRoles(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange change(NameKey name, Roles roles) {
    return accounts.change(name, user -> user.withRoles(roles), Optional.empty());
  }
}
