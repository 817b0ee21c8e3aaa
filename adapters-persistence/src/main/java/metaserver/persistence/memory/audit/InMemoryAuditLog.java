package metaserver.persistence.memory.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Party;
import metaserver.domain.audit.Seal;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** What was done, in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private static final Comparator<KeptDeed> ORDER =
      Comparator.comparing(KeptDeed::day).thenComparingLong(KeptDeed::number);

  private final InMemoryTransactions store;
  private final Table<Long, KeptDeed> deeds;
  private final Table<LocalDate, Seal> seals;
  private final Table<YearMonth, Instant> drops;

  public InMemoryAuditLog(InMemoryTransactions store) {
    this.store = store;
    this.deeds = new Table<>(store);
    this.seals = new Table<>(store);
    this.drops = new Table<>(store);
  }

  @Override
  public void add(Deed deed) {
    store.locked(() -> {
      long number = deeds.lastKey().orElse(0L) + 1;
      LocalDate own = deed.at().atZone(ZoneOffset.UTC).toLocalDate();
      LocalDate open = seals.lastKey().map(sealed -> sealed.plusDays(1)).orElse(BEFORE_ALL);
      deeds.put(number, new KeptDeed(own.isBefore(open) ? open : own, number, deed));
      return deed;
    });
  }

  @Override
  public List<Deed> latest(int limit) {
    return find(DeedQuery.latest(limit)).stream().map(KeptDeed::deed).toList();
  }

  @Override
  public List<KeptDeed> find(DeedQuery query) {
    return store.locked(() -> deeds.all().sorted(ORDER.reversed())
        .filter(kept -> !kept.day().isBefore(query.since()))
        .filter(kept -> query.before().map(last -> ORDER.compare(kept, last) < 0).orElse(true))
        .filter(kept -> query.kind().map(kept.deed().kind()::equals).orElse(true))
        .filter(kept -> query.actor().map(who -> who.matches(kept.deed().actor())).orElse(true))
        .filter(kept -> query.subject().map(who -> kept.deed().subject().filter(who::matches).isPresent()).orElse(true))
        .limit(query.limit()).toList());
  }

  @Override
  public List<KeptDeed> of(LocalDate day, long number, int limit) {
    return store.locked(() -> deeds.after(number).filter(kept -> kept.day().equals(day)).limit(limit).toList());
  }

  @Override
  public Optional<LocalDate> dayAfter(LocalDate day) {
    return store.locked(() -> days().filter(day::isBefore).min(Comparator.naturalOrder()));
  }

  private Stream<LocalDate> days() {
    return deeds.all().map(KeptDeed::day);
  }

  /** One transaction at a time. */
  @Override
  public void holdStill() {}

  @Override
  public void seal(Seal seal) {
    store.locked(() -> {
      seals.put(seal.day(), seal);
      return seal;
    });
  }

  @Override
  public Optional<Seal> lastSeal() {
    return store.locked(() -> seals.lastKey().flatMap(seals::get));
  }

  @Override
  public List<Seal> seals(LocalDate day, int limit) {
    return store.locked(() -> seals.after(day).limit(limit).toList());
  }

  @Override
  public void prepare(YearMonth month) {}

  @Override
  public List<YearMonth> dropBefore(YearMonth month, Instant at) {
    return store.locked(() -> {
      List<YearMonth> gone = days().map(YearMonth::from)
          .filter(each -> each.isBefore(month)).distinct().sorted().toList();
      deeds.removeIf(kept -> YearMonth.from(kept.day()).isBefore(month));
      gone.forEach(each -> drops.put(each, at));
      return gone;
    });
  }

  @Override
  public List<YearMonth> dropped() {
    return store.locked(() -> drops.keys().toList());
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> {
      deeds.changeAll(kept -> new KeptDeed(kept.day(), kept.number(), without(kept.deed(), user)));
      return user;
    });
  }

  private static Deed without(Deed deed, UserId user) {
    return new Deed(deed.at(), without(deed.actor(), user), deed.kind(),
        deed.subject().map(each -> without(each, user)), deed.before(), deed.after());
  }

  private static Party without(Party party, UserId user) {
    return party.account().filter(user::equals).isPresent()
        ? new Party(party.account(), Optional.empty(), Optional.empty())
        : party;
  }
}
