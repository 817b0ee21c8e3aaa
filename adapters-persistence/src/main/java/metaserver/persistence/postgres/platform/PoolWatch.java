package metaserver.persistence.postgres.platform;

import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what the pool does. */
final class PoolWatch implements IMetricsTracker {
  private final LongAdder handed = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder refused = new LongAdder();

  @Override
  public void recordConnectionAcquiredNanos(long nanos) {
    handed.increment();
    waitedNanos.add(nanos);
  }

  @Override
  public void recordConnectionTimeout() {
    refused.increment();
  }

  /** @param now the pool; none before its first connection was asked for */
  PoolUse use(@Nullable HikariPoolMXBean now, int most) {
    double waited = (double) waitedNanos.sum() / TimeUnit.SECONDS.toNanos(1);
    return now == null
        ? new PoolUse(0, 0, 0, most, handed.sum(), waited, refused.sum())
        : new PoolUse(now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection(), most,
            handed.sum(), waited, refused.sum());
  }
}
