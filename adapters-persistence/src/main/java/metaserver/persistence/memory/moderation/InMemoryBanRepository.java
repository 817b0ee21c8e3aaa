package metaserver.persistence.memory.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lifting;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Bans in memory. */
public final class InMemoryBanRepository implements BanRepository {
  private final InMemoryTransactions store;
  private final Table<BanId, Change> bans;

  public InMemoryBanRepository(InMemoryTransactions store) {
    this.store = store;
    this.bans = new Table<>(store);
  }

  @Override
  public Adding add(BanTerms terms) {
    return store.locked(() -> {
      if (all().anyMatch(ban -> ban.lifting().isEmpty() && ban.terms().collidesWith(terms))) return new Overlaps();
      BanId id = new BanId(bans.lastKey().map(BanId::value).orElse(0) + 1);
      Ban ban = new Ban(id, terms, Optional.empty(), 0);
      bans.put(id, new Change(lastChange() + 1, ban));
      return new Added(ban);
    });
  }

  @Override
  public Optional<Ban> find(BanId id) {
    return store.locked(() -> bans.get(id).map(Change::ban));
  }

  @Override
  public List<Ban> inForce(Optional<UserId> account, InetAddress address, Instant now) {
    return store.locked(() -> all()
        .filter(ban -> ban.isInForce(now) && ban.terms().subject().concerns(account, address))
        .sorted(Comparator.comparing(InMemoryBanRepository::end).reversed().thenComparing(Ban::id)).toList());
  }

  private static Instant end(Ban ban) {
    return ban.terms().period().until().orElse(Instant.MAX);
  }

  @Override
  public boolean anyOnNetworks(Instant now) {
    return store.locked(() -> all()
        .anyMatch(ban -> ban.isInForce(now) && ban.terms().subject().network().isPresent()));
  }

  @Override
  public List<Ban> list(BanSearch search, Optional<BanId> before, int limit) {
    return store.locked(() -> all()
        .filter(ban -> before.map(id -> ban.id().compareTo(id) < 0).orElse(true) && search.finds(ban))
        .sorted(Comparator.comparing(Ban::id).reversed()).limit(limit).toList());
  }

  @Override
  public Optional<Ban> lift(BanId id, Lifting lifting) {
    return store.locked(() -> {
      Optional<Ban> lifted = bans.get(id).map(Change::ban).filter(ban -> ban.lifting().isEmpty())
          .map(ban -> ban.lifted(lifting));
      lifted.ifPresent(ban -> bans.put(id, new Change(lastChange() + 1, ban)));
      return lifted;
    });
  }

  @Override
  public void countRejections(Map<BanId, Long> more) {
    store.locked(() -> {
      more.forEach((id, count) -> bans.get(id)
          .ifPresent(change -> bans.put(id, new Change(change.number(), change.ban().rejecting(count)))));
      return more;
    });
  }

  @Override
  public void rename(UserId staff, Username name) {
    store.locked(() -> {
      bans.changeAll(change -> new Change(change.number(), change.ban().renaming(staff, name)));
      return name;
    });
  }

  @Override
  public int lastChange() {
    return store.locked(() -> bans.all().mapToInt(Change::number).max().orElse(0));
  }

  @Override
  public List<Change> changedSince(int number, int limit) {
    return store.locked(() -> bans.all().filter(change -> change.number() > number)
        .sorted(Comparator.comparingInt(Change::number)).limit(limit).toList());
  }

  private Stream<Ban> all() {
    return bans.all().map(Change::ban);
  }
}
