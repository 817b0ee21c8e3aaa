package metaserver.domain.complaints;

import java.time.Instant;
import java.util.Optional;

/** A complaint that is kept under a number, and how it ended. */
public record Complaint(int id, NewComplaint filed, Optional<Closing> closed) {
  /**
   * @param by who decided so
   * @param verdict in words
   */
  public record Closing(Instant at, String by, String verdict) {}
}
