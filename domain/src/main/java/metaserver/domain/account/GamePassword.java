package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * A password that one device of an account's owner logs in with, as far as it is shown afterwards.
 *
 * @param device what he calls it
 */
public record GamePassword(int id, UserId user, DeviceName device, Instant createdAt, Optional<Instant> lastUsed) {
  /** How many an account may have. */
  public static final int MOST = 8;
}
