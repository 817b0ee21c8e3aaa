package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * Where an account's owner gets mail.
 *
 * @param verifiedAt when he showed that it is his; empty until then
 */
public record Contact(UserId user, MailAddress address, Optional<Instant> verifiedAt) {}
