package metaserver.persistence.memory.ownership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.ownership.Lease;
import metaserver.application.ownership.Owner;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Ownership of what is in memory. */
public final class InMemoryLease implements Lease {
  private static final Integer ONLY = 1;

  private final InMemoryTransactions store;
  private final Table<Integer, Tenure> tenures;

  public InMemoryLease(InMemoryTransactions store) {
    this.store = store;
    this.tenures = new Table<>(store);
  }

  @Override
  public Optional<Tenure> find() {
    return store.locked(() -> tenures.get(ONLY));
  }

  @Override
  public boolean take(Owner owner, Instant now, Optional<Tenure> insteadOf) {
    return store.locked(() -> find().equals(insteadOf) && put(new Tenure(owner, now)));
  }

  @Override
  public boolean renew(UUID owner, Instant now) {
    return store.locked(() -> of(owner).map(tenure -> put(new Tenure(tenure.owner(), now))).orElse(false));
  }

  /** Within a transaction the one lock is held already. */
  @Override
  public boolean lock(UUID owner) {
    return store.locked(() -> of(owner).isPresent());
  }

  @Override
  public void giveBack(UUID owner) {
    store.locked(() -> {
      of(owner).ifPresent(_ -> tenures.remove(ONLY));
      return owner;
    });
  }

  private Optional<Tenure> of(UUID owner) {
    return find().filter(tenure -> tenure.owner().id().equals(owner));
  }

  private boolean put(Tenure tenure) {
    tenures.put(ONLY, tenure);
    return true;
  }
}
