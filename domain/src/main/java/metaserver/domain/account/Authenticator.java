package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;

/**
 * The device that shows an account's owner a new code every 30 seconds.
 *
 * @param secret what it shares with the server, sealed
 * @param confirmedAt when its first code was right; empty until then, and nothing is asked of it
 * @param lastStep of the last code that was taken; none of an earlier or the same one is taken again
 */
public record Authenticator(UserId user, Blob secret, Optional<Instant> confirmedAt, long lastStep) {
  public boolean isConfirmed() {
    return confirmedAt.isPresent();
  }
}
