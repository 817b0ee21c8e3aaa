package metaserver.persistence.postgres.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and times each statement, without the wait for a connection, and logs the slow ones; on request all of them
 * with their text. Parameters, secrets among them, stay out.
 */
final class SqlLog {
  private static final Logger LOG = LoggerFactory.getLogger(SqlLog.class);

  private final boolean all;
  private final long slowNanos;
  private final StatementTimes times;

  /** @param slow from when on a statement counts as slow; empty: never */
  SqlLog(boolean all, Optional<Duration> slow, StatementTimes times) {
    this.all = all;
    this.slowNanos = slow.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    this.times = times;
  }

  <T> T timed(NamedSql sql, Running<T> statement) throws SQLException {
    long start = System.nanoTime();
    boolean failed = true;
    try {
      T result = statement.run();
      failed = false;
      return result;
    } finally {
      ran(sql, System.nanoTime() - start, failed);
    }
  }

  private void ran(NamedSql sql, long nanos, boolean failed) {
    times.ran(sql.name(), nanos, failed);
    if (nanos >= slowNanos) {
      LOG.warn("event=slow-statement statement={} millis={}", sql.name(), TimeUnit.NANOSECONDS.toMillis(nanos));
    }
    if (!all) return;
    LOG.info("event=statement statement={} micros={} sql=\"{}\"", sql.name(), TimeUnit.NANOSECONDS.toMicros(nanos),
        sql.text().strip().replaceAll("\\s+", " "));
  }

  interface Running<T> {
    T run() throws SQLException;
  }
}
