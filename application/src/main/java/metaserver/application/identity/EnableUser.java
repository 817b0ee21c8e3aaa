package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;

/** Lets an account in again. */
public final class EnableUser {
  private final Accounts accounts;

  public EnableUser(Accounts accounts) {
    this.accounts = accounts;
  }

  public AccountChange enable(NameKey name) {
    return enable(name, Optional.empty());
  }

  /** @param by who wants it so; empty for the operator */
  public AccountChange enable(NameKey name, Optional<User> by) {
    return accounts.change(name, user -> user.withActive(true), Optional.empty(), by);
  }
}
