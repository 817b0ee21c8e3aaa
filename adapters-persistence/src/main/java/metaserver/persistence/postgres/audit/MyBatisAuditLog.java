package metaserver.persistence.postgres.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.DeedQuery.Who;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Party;
import metaserver.domain.audit.Seal;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** What was done, in PostgreSQL. */
public final class MyBatisAuditLog implements AuditLog {
  private static final int AHEAD = 3;
  private static final Party NOBODY = new Party(Optional.empty(), Optional.empty(), Optional.empty());
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final AuditMapper deeds;
  private final SealMapper seals;
  private final Transactions transactions;

  public MyBatisAuditLog(PostgresStore store) {
    deeds = store.mapper(AuditMapper.class);
    seals = store.mapper(SealMapper.class);
    transactions = store.transactions();
  }

  @Override
  public void add(Deed deed) {
    transactions.inTransaction(() -> {
      deeds.announceAdding();
      deeds.add(deed, deed.subject().isPresent(), deed.subject().orElse(NOBODY));
      return deed;
    });
  }

  @Override
  public List<Deed> latest(int limit) {
    return find(DeedQuery.latest(limit)).stream().map(KeptDeed::deed).toList();
  }

  @Override
  public List<KeptDeed> find(DeedQuery query) {
    LocalDate day = query.before().map(KeptDeed::day).orElse(LATEST);
    long number = query.before().map(KeptDeed::number).orElse(Long.MAX_VALUE);
    return deeds.find(query, day, number, query.actor().flatMap(Who::account),
        query.actor().flatMap(Who::name), query.subject().flatMap(Who::account), query.subject().flatMap(Who::name));
  }

  @Override
  public List<KeptDeed> of(LocalDate day, long number, int limit) {
    return deeds.of(day, number, limit);
  }

  @Override
  public Optional<LocalDate> dayAfter(LocalDate day) {
    return deeds.dayAfter(day);
  }

  @Override
  public void holdStill() {
    seals.holdStill();
  }

  @Override
  public void seal(Seal seal) {
    seals.add(seal);
  }

  @Override
  public Optional<Seal> lastSeal() {
    return seals.last();
  }

  @Override
  public List<Seal> seals(LocalDate day, int limit) {
    return seals.behind(day, limit);
  }

  @Override
  public void prepare(YearMonth month) {
    deeds.prepare(month.atDay(1), AHEAD);
  }

  @Override
  public List<YearMonth> dropBefore(YearMonth month, Instant at) {
    return transactions.inTransaction(() -> {
      deeds.dropParties(month.atDay(1));
      return deeds.dropDeeds(month.atDay(1), at).stream().map(YearMonth::from).toList();
    });
  }

  @Override
  public List<YearMonth> dropped() {
    return seals.dropped().stream().map(YearMonth::from).toList();
  }

  @Override
  public void forget(UserId user) {
    deeds.forget(user);
  }
}
