package metaserver.persistence.postgres.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lifting;
import metaserver.domain.moderation.Network;
import metaserver.persistence.postgres.platform.Conflicts;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Bans in PostgreSQL. */
public final class MyBatisBanRepository implements BanRepository {
  private static final String OVERLAP = "bans_overlap";

  private final BanMapper bans;
  private final Conflicts conflicts;

  public MyBatisBanRepository(PostgresStore store) {
    bans = store.mapper(BanMapper.class);
    conflicts = store.conflicts();
  }

  @Override
  public Adding add(BanTerms terms) {
    return conflicts.decide(
        () -> new Added(new Ban(insert(terms), terms, Optional.empty(), 0)), Map.of(OVERLAP, new Overlaps()));
  }

  private BanId insert(BanTerms terms) {
    return bans.add(terms, terms.subject().network().map(Network::toString), boxed(terms.room()),
        terms.period().until(), terms.issuer().shownName());
  }

  private static Optional<Integer> boxed(OptionalInt room) {
    return room.isPresent() ? Optional.of(room.getAsInt()) : Optional.empty();
  }

  @Override
  public Optional<Ban> find(BanId id) {
    return bans.find(id);
  }

  @Override
  public List<Ban> inForce(Optional<UserId> account, InetAddress address, Instant now) {
    return bans.inForce(account, address, now);
  }

  @Override
  public boolean anyOnNetworks(Instant now) {
    return bans.anyOnNetworks(now);
  }

  @Override
  public List<Ban> list(BanSearch search, Optional<BanId> before, int limit) {
    return bans.list(search, before.map(BanId::value).orElse(Integer.MAX_VALUE), limit);
  }

  @Override
  public Optional<Ban> lift(BanId id, Lifting lifting) {
    return bans.lift(id, lifting, lifting.by(), lifting.by().shownName());
  }

  @Override
  public void countRejections(Map<BanId, Long> more) {
    if (more.isEmpty()) return;
    var rows = new TreeMap<>(more).entrySet(); // in order, so that two who count do not wait for each other in a circle
    bans.countRejections(
        SqlArray.numbers(rows, row -> row.getKey().value()), SqlArray.longs(rows, Map.Entry::getValue));
  }

  @Override
  public void rename(UserId staff, Username name) {
    bans.renameIssuer(staff, name);
    bans.renameLifter(staff, name);
  }

  @Override
  public int lastChange() {
    return bans.lastChange();
  }

  @Override
  public List<Change> changedSince(int number, int limit) {
    return bans.changedSince(number, limit);
  }
}
