package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.UserId;

/**
 * What accounts have beside names and passwords, as far as logging in asks for it. May block on the store, and throw
 * what it throws.
 */
public interface Credentials {
  /** Accounts have nothing else. */
  Credentials NONE = new Credentials() {
    @Override
    public Optional<UserId> owner(Password gamePassword) {
      return Optional.empty();
    }

    @Override
    public boolean isOnHold(UserId user) {
      return false;
    }

    @Override
    public boolean isReserved(NameKey name) {
      return false;
    }
  };

  /** Whose game password this is, if it is one; that it was used is noted. */
  Optional<UserId> owner(Password gamePassword);

  /** Whether the account waits for somebody to vouch for it, and may not log in. */
  boolean isOnHold(UserId user);

  /** Whether an account had the name lately, so that nobody else gets it yet. */
  boolean isReserved(NameKey name);
}
