package metaserver.application.identity;

import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;

/**
 * Turns passwords into hashes and compares them, slowly on purpose. Blocks its caller; its own bounded pool does the
 * work. Every method but {@code isOutdated} throws {@link HasherBusy} when too many wait already.
 */
public interface PasswordHasher {
  /** With a salt of its own and as well as it is done today: two hashes of one password differ. */
  PasswordHash hash(Password password);

  /** Whether the hash is the password's, whenever and however well it was made. */
  boolean matches(Password password, PasswordHash hash);

  /** Spends the time of {@link #matches}, so that an unknown name answers no sooner than a wrong password. */
  void pretend(Password password);

  /** Whether new passwords are hashed better than this one was. */
  boolean isOutdated(PasswordHash hash);
}
