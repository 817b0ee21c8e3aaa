package metaserver.persistence.postgres.platform;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.PreparedStatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** Runs a prepared statement and tells the log; an interceptor of MyBatis' would cost four calls by reflection. */
final class TimedStatement extends PreparedStatementHandler {
  private final SqlLog log;

  TimedStatement(SqlLog log, Executor executor, MappedStatement statement, @Nullable Object parameter, RowBounds bounds,
      @Nullable ResultHandler<?> results, @Nullable BoundSql sql) {
    super(executor, statement, parameter, bounds, results, sql);
    this.log = log;
  }

  @Override
  public int update(Statement statement) throws SQLException {
    return log.timed(sql(), () -> super.update(statement));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public <E> List<E> query(Statement statement, @Nullable ResultHandler results) throws SQLException {
    return log.timed(sql(), () -> super.query(statement, results));
  }

  private NamedSql sql() {
    return (NamedSql) mappedStatement.getSqlSource();
  }
}
