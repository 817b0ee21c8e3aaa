package metaserver.domain.account;

import java.time.Instant;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;

/**
 * A code that was sent by mail and is good for one thing, once.
 *
 * @param hash of the code, which nobody but the mail has
 * @param address where it was sent
 */
public record MailToken(TokenHash hash, UserId user, Purpose purpose, MailAddress address, Instant expiresAt) {
  public static MailToken of(SecretCode code, UserId user, Purpose purpose, MailAddress address, Instant now) {
    return new MailToken(code.hash(), user, purpose, address, now.plus(purpose.lifetime()));
  }
}
