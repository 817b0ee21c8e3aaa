package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;

/** Makes an account an administrator's or a player's. Who is on line with it stays and is shown as what he is now. */
public final class ChangeRole {
  private final Accounts accounts;

  public ChangeRole(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange change(NameKey name, boolean admin) {
    return accounts.change(name, user -> user.withAdmin(admin), Optional.empty());
  }
}
