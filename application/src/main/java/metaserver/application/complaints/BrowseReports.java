package metaserver.application.complaints;

import java.util.List;
import java.util.Optional;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;

/** Lets staff look through what players reported. Blocks on the store. */
public final class BrowseReports {
  private final ComplaintRepository complaints;

  public BrowseReports(ComplaintRepository complaints) {
    this.complaints = complaints;
  }

  public Optional<Complaint> find(int id) {
    return complaints.find(id);
  }

  /**
   * The latest first, without their context.
   *
   * @param closed also those that are
   * @param before only those with a lower number
   */
  public List<Complaint> list(boolean closed, int before, int limit) {
    return complaints.list(closed, before, limit);
  }
}
