package metaserver.persistence.memory.audit;

import java.util.Comparator;
import java.util.List;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** What was done, in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private final InMemoryTransactions store;
  private final Table<Long, Numbered> deeds;

  public InMemoryAuditLog(InMemoryTransactions store) {
    this.store = store;
    this.deeds = new Table<>(store);
  }

  @Override
  public void add(Deed deed) {
    store.locked(() -> {
      long number = deeds.lastKey().orElse(0L) + 1;
      deeds.put(number, new Numbered(number, deed));
      return deed;
    });
  }

  @Override
  public List<Deed> latest(int limit) {
    return store.locked(() -> deeds.all().sorted(Comparator.comparing(Numbered::number).reversed())
        .limit(limit).map(Numbered::deed).toList());
  }

  private record Numbered(long number, Deed deed) {}
}
