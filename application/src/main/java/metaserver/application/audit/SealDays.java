package metaserver.application.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Seal;
import metaserver.domain.audit.Sealing;

/** Seals the days that are over, each with its deeds; a day without any needs no seal. */
public final class SealDays {
  private static final int PAGE = 1000;

  private final AuditLog log;
  private final Transactions transactions;
  private final Consumer<Seal> told;
  private final InstantSource clock;

  /** @param told of each new seal, so that it is known elsewhere too */
  public SealDays(AuditLog log, Transactions transactions, Consumer<Seal> told, InstantSource clock) {
    this.log = log;
    this.transactions = transactions;
    this.told = told;
    this.clock = clock;
  }

  /** Returns the seals it made, by day. */
  public List<Seal> seal() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Seal> made = new ArrayList<>();
    Optional<Seal> next = sealNext(today);
    while (next.isPresent()) {
      told.accept(next.get());
      made.add(next.get());
      next = sealNext(today);
    }
    return made;
  }

  private Optional<Seal> sealNext(LocalDate today) {
    return transactions.inTransaction(() -> {
      log.holdStill();
      Optional<Seal> last = log.lastSeal();
      Optional<Seal> seal = log.dayAfter(last.map(Seal::day).orElse(AuditLog.BEFORE_ALL)).filter(today::isAfter)
          .map(day -> over(log, day, last.map(Seal::hash).orElse("")).seal(clock.instant()));
      seal.ifPresent(log::seal);
      return seal;
    });
  }

  /** All deeds of a day, ready to be sealed. */
  static Sealing over(AuditLog log, LocalDate day, String hashBefore) {
    Sealing sealing = new Sealing(day, hashBefore);
    long last = 0;
    for (List<KeptDeed> page = log.of(day, last, PAGE); !page.isEmpty(); page = log.of(day, last, PAGE)) {
      page.forEach(sealing::add);
      last = page.getLast().number();
    }
    return sealing;
  }
}
