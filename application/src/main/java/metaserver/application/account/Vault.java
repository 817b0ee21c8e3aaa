package metaserver.application.account;

import java.util.Optional;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.text.Blob;

/** Works with a key that is no part of the database. */
public interface Vault {
  /** A digest under the key: without it nobody can try codes against a stolen database. */
  TokenHash mark(SecretCode code);

  /** What can be stored of something secret. Sealing twice gives two different results. */
  Blob seal(Blob secret);

  /** What was sealed; empty if it was not with this key, or has been altered. */
  Optional<Blob> open(Blob sealed);
}
