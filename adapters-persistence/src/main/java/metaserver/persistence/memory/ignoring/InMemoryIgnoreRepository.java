package metaserver.persistence.memory.ignoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Whom accounts ignore, in memory. */
public final class InMemoryIgnoreRepository implements IgnoreRepository {
  private final InMemoryTransactions store;
  private final UserRepository users;
  private final Table<Key, Ignore> ignores;

  public InMemoryIgnoreRepository(InMemoryTransactions store, UserRepository users) {
    this.store = store;
    this.users = users;
    this.ignores = new Table<>(store);
  }

  @Override
  public List<Ignore> of(UserId owner) {
    return store.locked(() -> ignores.all().filter(ignore -> ignore.owner().equals(owner)).toList());
  }

  @Override
  public void put(Ignore ignore) {
    store.locked(() -> {
      if (users.find(ignore.owner()).isPresent() && users.find(ignore.other()).isPresent()) {
        ignores.put(new Key(ignore.owner(), ignore.other(), ignore.kind()), ignore);
      }
      return ignore;
    });
  }

  @Override
  public void remove(UserId owner, UserId other, Kind kind) {
    store.locked(() -> ignores.removeIf(ignore ->
        ignore.owner().equals(owner) && ignore.other().equals(other) && ignore.kind() == kind));
  }

  @Override
  public int purge(Instant now, int limit) {
    return store.locked(() -> {
      Set<Ignore> over = ignores.all().filter(ignore -> ignore.isOver(now)).limit(limit).collect(Collectors.toSet());
      return ignores.removeIf(over::contains);
    });
  }

  @Override
  public void forget(UserId account) {
    store.locked(() -> ignores.removeIf(ignore -> ignore.owner().equals(account) || ignore.other().equals(account)));
  }

  private record Key(UserId owner, UserId other, Kind kind) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.<Key>comparingInt(key -> key.owner.value())
        .thenComparingInt(key -> key.other.value()).thenComparing(key -> key.kind.name());

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
