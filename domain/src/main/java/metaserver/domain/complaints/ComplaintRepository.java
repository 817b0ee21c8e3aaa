package metaserver.domain.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** Keeps what players report. */
public interface ComplaintRepository {
  /** Keeps it and gives it a number. */
  int add(NewComplaint complaint);

  Optional<Complaint> find(int id);

  /**
   * The latest first, without their context.
   *
   * @param closed also those that are
   * @param before only those with a lower number
   */
  List<Complaint> list(boolean closed, int before, int limit);

  /** Those about a player, the latest first, without their context. */
  List<Complaint> about(PlayerId player, int limit);

  /** False if there is none of that number, or it is closed already. */
  boolean close(int id, Complaint.Closing closing);

  /** Removes those that were filed before, open ones too, and says how many it was. */
  int forgetBefore(Instant moment);

  /** Takes an account's names and lines out of all of them. */
  void forget(UserId user);

  /** Calls an account that closed complaints by another name. */
  void rename(UserId staff, Username name);
}
