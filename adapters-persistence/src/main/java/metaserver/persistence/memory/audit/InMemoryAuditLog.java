package metaserver.persistence.memory.audit;

import java.util.List;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** What was done, in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private final InMemoryTransactions store;
  private final Table<Long, Deed> deeds;

  public InMemoryAuditLog(InMemoryTransactions store) {
    this.store = store;
    this.deeds = new Table<>(store);
  }

  @Override
  public void add(Deed deed) {
    store.locked(() -> {
      long number = deeds.lastKey().orElse(0L) + 1;
      deeds.put(number, deed);
      return deed;
    });
  }

  @Override
  public List<Deed> latest(int limit) {
    return store.locked(() -> deeds.all().toList().reversed().stream().limit(limit).toList());
  }
}
