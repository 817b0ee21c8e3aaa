package metaserver.domain.ignoring;

import java.time.Instant;
import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.Ignore.Kind;

/** Keeps whom accounts ignore. */
public interface IgnoreRepository {
  /** All of one account, by the others' numbers and then by kind; those that are over too. */
  List<Ignore> of(UserId owner);

  /** Keeps it, instead of the one of that kind between the two. Nothing happens if either account is gone. */
  void put(Ignore ignore);

  /** Nothing happens if there is none. */
  void remove(UserId owner, UserId other, Kind kind);

  /** Removes some of those that were over by then, at most so many, and says how many it was. */
  int purge(Instant now, int limit);

  /** Forgets whom an account ignores, and who ignores it. */
  void forget(UserId account);
}
