package metaserver.network.delivery;

import java.util.concurrent.atomic.LongAdder;

/** What rooms announced since the start. Counted by the announcement, never by its listeners. Any thread may call. */
public final class DeliveryCounts {
  private final LongAdder announcements = new LongAdder();
  private final LongAdder deliveries = new LongAdder();
  private final LongAdder drops = new LongAdder();

  void announced(int listeners) {
    announcements.increment();
    deliveries.add(listeners);
  }

  void dropped(int announcements) {
    drops.add(announcements);
  }

  public long announcements() {
    return announcements.sum();
  }

  /** Announcements times listeners; those that a listener missed are among them. */
  public long deliveries() {
    return deliveries.sum();
  }

  /** What was kept from listeners that read too slowly. */
  public long drops() {
    return drops.sum();
  }
}
