package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.User;

/**
 * Told what is changed of accounts, in the transaction in which it is.
 *
 * <p>Who does so is empty for the operator at his command line.
 */
public interface AccountTrail {
  /** Something of it is other now; the two show what. */
  void changed(Optional<User> by, User before, User after);

  /** Logged out everywhere. */
  void loggedOut(Optional<User> by, User user, int sessions);

  /** A new one, with the roles that it begins with. */
  void opened(Optional<User> by, User user);
}
