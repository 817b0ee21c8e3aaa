package metaserver.persistence.postgres.platform;

import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and times each statement, without the wait for a connection, and logs the slow ones; on request all of them
 * with their text. Parameters, secrets among them, stay out.
 */
@Intercepts({
  @Signature(type = StatementHandler.class, method = "update", args = Statement.class),
  @Signature(type = StatementHandler.class, method = "query", args = {Statement.class, ResultHandler.class})
})
public final class SqlLog implements Interceptor {
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

  @Override
  public @Nullable Object intercept(Invocation invocation) throws Throwable {
    String sql = ((StatementHandler) invocation.getTarget()).getBoundSql().getSql();
    long start = System.nanoTime();
    boolean failed = true;
    try {
      Object result = invocation.proceed();
      failed = false;
      return result;
    } finally {
      ran(sql, System.nanoTime() - start, failed);
    }
  }

  private void ran(String sql, long nanos, boolean failed) {
    String name = NamedSql.nameIn(sql);
    times.ran(name, nanos, failed);
    if (nanos >= slowNanos) LOG.warn("event=slow-statement statement={} millis={}", name, TimeUnit.NANOSECONDS.toMillis(nanos));
    if (!all) return;
    LOG.info("statement={} micros={} sql=\"{}\"", name, TimeUnit.NANOSECONDS.toMicros(nanos), sql.strip().replaceAll("\\s+", " "));
  }
}
