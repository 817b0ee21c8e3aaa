package metaserver.domain.account;

import java.time.Duration;
import java.time.Instant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;

/** That a name an account had is still nobody else's. */
public record NameReservation(NameKey name, UserId user, Instant renamedAt, Instant until) {
  /** How long nobody else gets it. */
  public static final Duration KEPT = Duration.ofDays(90);
  /** How long an account must keep a name. */
  public static final Duration BETWEEN_RENAMES = Duration.ofDays(30);

  public static NameReservation of(NameKey name, UserId user, Instant now) {
    return new NameReservation(name, user, now, now.plus(KEPT));
  }

  /** Whether somebody else may not have it. */
  public boolean keepsOut(UserId other, Instant now) {
    return !user.equals(other) && now.isBefore(until);
  }
}
