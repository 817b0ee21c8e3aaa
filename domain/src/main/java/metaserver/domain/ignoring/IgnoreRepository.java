package metaserver.domain.ignoring;

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

  /** Forgets whom an account ignores, and who ignores it. */
  void forget(UserId account);
}
