package metaserver.domain.complaints;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** A complaint that is kept under a number, and how it ended. */
public record Complaint(int id, NewComplaint filed, Optional<Closing> closed) {
  /** With whoever closed it under another name, if that is this account. */
  public Complaint renaming(UserId staff, Username name) {
    return new Complaint(id, filed, closed.map(end -> new Closing(end.at, end.by.renamed(staff, name), end.verdict)));
  }

  /**
   * @param by who decided so
   * @param verdict in words
   */
  public record Closing(Instant at, Party by, String verdict) {}
}
