package metaserver.persistence.postgres.platform;

import java.util.concurrent.TimeUnit;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs name, text and duration of each statement. Its parameters, secrets among them, stay out. */
@Intercepts({
  @Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}),
  @Signature(type = Executor.class, method = "query", args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
})
public final class SqlLog implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger(SqlLog.class);

  @Override
  public @Nullable Object intercept(Invocation invocation) throws Throwable {
    long start = System.nanoTime();
    try {
      return invocation.proceed();
    } finally {
      log((MappedStatement) invocation.getArgs()[0], invocation.getArgs()[1], System.nanoTime() - start);
    }
  }

  private static void log(MappedStatement statement, @Nullable Object parameters, long nanos) {
    String name = statement.getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
    String sql = statement.getBoundSql(parameters).getSql().strip().replaceAll("\\s+", " ");
    LOG.info("statement={} micros={} sql=\"{}\"", name, TimeUnit.NANOSECONDS.toMicros(nanos), sql);
  }
}
