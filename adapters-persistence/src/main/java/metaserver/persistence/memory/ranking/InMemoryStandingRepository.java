package metaserver.persistence.memory.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Where players stand, in memory. */
public final class InMemoryStandingRepository implements StandingRepository {
  private final InMemoryTransactions store;
  private final Table<StandingKey, Standing> standings;

  public InMemoryStandingRepository(InMemoryTransactions store) {
    this.store = store;
    this.standings = new Table<>(store);
  }

  @Override
  public List<Standing> of(UserId user) {
    return store.locked(() -> standings.all().filter(standing -> standing.user().equals(user)).toList());
  }

  @Override
  public List<Standing> of(Collection<UserId> users, Set<Ladder> ladders) {
    return store.locked(() -> among(standings, users, ladders));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> standings.removeIf(standing -> standing.user().equals(user)));
  }

  @Override
  public void save(Collection<Standing> saved) {
    store.locked(() -> {
      saved.forEach(standing -> standings.put(StandingKey.of(standing), standing));
      return saved;
    });
  }

  static List<Standing> among(Table<StandingKey, Standing> table, Collection<UserId> users, Set<Ladder> ladders) {
    return users.stream().distinct().flatMap(user -> ladders.stream().map(ladder -> new StandingKey(user, ladder)))
        .sorted().flatMap(key -> table.get(key).stream()).toList();
  }
}
