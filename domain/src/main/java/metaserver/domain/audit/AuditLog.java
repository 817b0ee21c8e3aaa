package metaserver.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/** Keeps what was done; nothing of it is ever changed. Days and months are those of UTC. */
public interface AuditLog {
  /** A day before all others. */
  LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  /** Keeps it, in the transaction of what was done. */
  void add(Deed deed);

  /** The last ones, the latest first. */
  List<Deed> latest(int limit);

  /** Those that match, the latest first. */
  List<KeptDeed> find(DeedQuery query);

  /** Those kept under a day behind a number, by number. */
  List<KeptDeed> of(LocalDate day, long number, int limit);

  /** The first day behind another under which a deed is kept. */
  Optional<LocalDate> dayAfter(LocalDate day);

  /** Lets nobody add anything until the transaction ends; waits for those who are about to. */
  void holdStill();

  /** Keeps a seal; from then on nothing is added to its day or an earlier one. */
  void seal(Seal seal);

  Optional<Seal> lastSeal();

  /** The seals of days behind another, by day. */
  List<Seal> seals(LocalDate day, int limit);

  /** Makes room for a month and the two after it, if the store needs that; deeds of other months are kept as well. */
  void prepare(YearMonth month);

  /** Drops the deeds of earlier months, notes when, and says which months that were. Seals stay. */
  List<YearMonth> dropBefore(YearMonth month, Instant at);

  /** The months that were dropped, by month. */
  List<YearMonth> dropped();

  /** Erases the names and addresses kept of an account. Its deeds stay, by its number. */
  void forget(UserId user);
}
