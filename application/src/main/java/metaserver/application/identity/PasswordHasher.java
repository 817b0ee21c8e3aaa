package metaserver.application.identity;

import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;

/**
 * Turns passwords into hashes and compares them, slowly on purpose. Blocks its caller; its own bounded pool does the
 * work. Every method but {@code isOutdated} throws {@link HasherBusy} when too many wait already.
 */
public interface PasswordHasher {
  PasswordHash hash(Password password);

  boolean matches(Password password, PasswordHash hash);

  /** Spends the time of {@link #matches}, so that an unknown name answers no sooner than a wrong password. */
  void pretend(Password password);

  /** Whether new passwords are hashed better than this one was. */
  boolean isOutdated(PasswordHash hash);
}
