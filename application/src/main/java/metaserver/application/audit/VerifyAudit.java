package metaserver.application.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Discrepancy;
import metaserver.domain.audit.Seal;

/** Compares the log with its seals. */
public final class VerifyAudit {
  private static final int PAGE = 500;

  private final AuditLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  public VerifyAudit(AuditLog log, Transactions transactions, InstantSource clock) {
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Verification verify() {
    Set<YearMonth> dropped = new HashSet<>(log.dropped());
    Verification so = new Verification(0, 0, List.copyOf(dropped), List.of(), Optional.empty(), Optional.empty());
    for (List<Seal> page = log.seals(AuditLog.BEFORE_ALL, PAGE); !page.isEmpty(); ) {
      for (Seal seal : page) so = so.and(seal, compare(seal, so.last(), dropped), dropped);
      page = log.seals(page.getLast().day(), PAGE);
    }
    return so.openFrom(log.dayAfter(so.last().map(Seal::day).orElse(AuditLog.BEFORE_ALL)));
  }

  private List<Discrepancy> compare(Seal seal, Optional<Seal> before, Set<YearMonth> dropped) {
    return transactions.inTransaction(() -> {
      List<Discrepancy> found = new ArrayList<>(between(before.map(Seal::day).orElse(AuditLog.BEFORE_ALL), seal.day()));
      Seal now = SealDays.over(log, seal.day(), before.map(Seal::hash).orElse("")).seal(clock.instant());
      boolean gone = now.deeds() == 0 && dropped.contains(YearMonth.from(seal.day()));
      if (!gone) found.addAll(Discrepancy.between(seal, now));
      return found;
    });
  }

  /** Days that were sealed without deeds and have some now. */
  private List<Discrepancy> between(LocalDate before, LocalDate sealed) {
    List<Discrepancy> found = new ArrayList<>();
    Optional<LocalDate> day = log.dayAfter(before);
    while (day.isPresent() && day.get().isBefore(sealed)) {
      found.add(new Discrepancy.DayAdded(day.get()));
      day = log.dayAfter(day.get());
    }
    return found;
  }
}
