package metaserver.domain.identity;

import java.time.Instant;

/** That a session ended before its time, and why. */
public record Revocation(Instant at, Reason reason) {
  /** Why a session was taken away. */
  public enum Reason {
    /** A newer login of the same account. */
    TAKEN_OVER,
    ACCOUNT_DISABLED,
    PASSWORD_CHANGED,
    KICKED,
    BANNED,
    /** By its owner: in its own place, or from another. */
    LOGGED_OUT
  }
}
