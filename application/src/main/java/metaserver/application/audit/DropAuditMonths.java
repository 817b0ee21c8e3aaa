package metaserver.application.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;

/** Drops the months of the audit log that are old enough. Their seals stay, and that they were dropped is a deed. */
public final class DropAuditMonths {
  private final AuditLog log;
  private final SealDays sealDays;
  private final Transactions transactions;
  private final OptionalInt months;
  private final InstantSource clock;

  /** @param months how many are kept beside the current one; empty: all */
  public DropAuditMonths(
      AuditLog log, SealDays sealDays, Transactions transactions, OptionalInt months, InstantSource clock) {
    this.log = log;
    this.sealDays = sealDays;
    this.transactions = transactions;
    this.months = months;
    this.clock = clock;
  }

  /** Returns those it dropped. */
  public List<YearMonth> drop() {
    sealDays.seal();
    Instant now = clock.instant();
    Optional<YearMonth> sealed = log.lastSeal().map(seal -> YearMonth.from(seal.day()));
    if (months.isEmpty() || sealed.isEmpty()) return List.of();
    YearMonth old = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(months.getAsInt());
    return dropBefore(old.isBefore(sealed.get()) ? old : sealed.get(), now);
  }

  private List<YearMonth> dropBefore(YearMonth first, Instant now) {
    return transactions.inTransaction(() -> {
      List<YearMonth> gone = log.dropBefore(first, now);
      gone.forEach(month -> log.add(new Deed(now, Party.SERVER, DeedKind.RETENTION, Optional.empty(),
          Optional.of("audit log of " + month), Optional.empty())));
      return gone;
    });
  }
}
