package metaserver.domain.identity;

import java.time.Instant;
import metaserver.domain.text.Metadata;

/** An account that has no number yet. It begins active, with the lowest caste and without a profile. */
public record NewUser(Username username, PasswordHash passwordHash, Roles roles, Instant createdAt, Metadata metadata) {
  public NewUser {
    if (username.key().isReserved()) throw new IllegalArgumentException("'" + username + "' cannot be registered");
  }
}
