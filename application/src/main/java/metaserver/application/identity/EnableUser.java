package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;

/** Lets an account in again. */
public final class EnableUser {
  private final Accounts accounts;

  public EnableUser(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange enable(NameKey name) {
    return accounts.change(name, user -> user.withActive(true), Optional.empty());
  }
}
