package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;

/** Says what an account is besides a player's. Who is on line with it stays and is shown as what he is now. */
public final class ChangeRoles {
  private final Accounts accounts;

  public ChangeRoles(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange change(NameKey name, Roles roles) {
    return change(name, roles, Optional.empty());
  }

  /** @param by who wants it so; empty for the operator */
  public AccountChange change(NameKey name, Roles roles, Optional<User> by) {
    return accounts.change(name, user -> user.withRoles(roles), Optional.empty(), by);
  }
}
