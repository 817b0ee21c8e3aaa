package metaserver.persistence.postgres.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/**
 * The mapped statements: each has its name in its text, is timed, and has its rows read by {@link Rows} if they are
 * plain.
 */
final class Statements extends Configuration {
  private final SqlLog log;
  private final Map<String, Optional<Rows>> rows = new ConcurrentHashMap<>();

  Statements(DataSource pool, SqlLog log) {
    super(new Environment("database", new SpringManagedTransactionFactory(), pool));
    this.log = log;
    setLogImpl(NoLoggingImpl.class); // its own log shows parameters: hashes of tokens and passwords
    setLocalCacheScope(LocalCacheScope.STATEMENT);
    setCacheEnabled(false);
    setAutoMappingBehavior(AutoMappingBehavior.NONE);
    ValueHandlers.register(getTypeHandlerRegistry());
  }

  @Override
  public void addMappedStatement(MappedStatement statement) {
    // its builder would have to copy all the rest
    SystemMetaObject.forObject(statement).setValue("sqlSource", NamedSql.of(statement, this));
    super.addMappedStatement(statement);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public StatementHandler newStatementHandler(Executor executor, MappedStatement statement, @Nullable Object parameter,
      RowBounds bounds, @Nullable ResultHandler results, @Nullable BoundSql sql) {
    return (StatementHandler) interceptorChain.pluginAll(
        new TimedStatement(log, executor, statement, parameter, bounds, results, sql));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ResultSetHandler newResultSetHandler(Executor executor, MappedStatement statement, RowBounds bounds,
      ParameterHandler parameters, @Nullable ResultHandler results, BoundSql sql) {
    boolean whole = results == null && bounds.equals(RowBounds.DEFAULT);
    Optional<Rows> own = whole ? rows.computeIfAbsent(statement.getId(), _ -> Rows.of(statement)) : Optional.empty();
    return own.isPresent() ? (ResultSetHandler) interceptorChain.pluginAll(own.get())
        : super.newResultSetHandler(executor, statement, bounds, parameters, results, sql);
  }
}
