package metaserver.persistence.postgres.platform;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** One PostgreSQL database: its pool, its transactions, its mapped statements. */
public final class PostgresStore implements AutoCloseable {
  private final Pool pool;
  private final SqlSessionTemplate sessions;
  private final SpringTransactions transactions;
  private final Conflicts conflicts;

  private final StatementTimes times = new StatementTimes();

  private PostgresStore(Pool pool, boolean logSql, Optional<Duration> slow) {
    this.pool = pool;
    transactions = new SpringTransactions(pool);
    conflicts = new Conflicts(pool);
    var statements = new Statements(pool, new SqlLog(logSql, slow, times));
    sessions = new SqlSessionTemplate(new DefaultSqlSessionFactory(statements), ExecutorType.SIMPLE, translator());
  }

  /**
   * Does not wait for the server: until it answers, calls fail as {@code StoreUnavailable}. The schema must be there.
   */
  public static PostgresStore open(PostgresSettings settings) {
    return open(settings, Optional.empty());
  }

  /** @param slow statements that take so long are logged; empty: none */
  public static PostgresStore open(PostgresSettings settings, Optional<Duration> slow) {
    return new PostgresStore(Pool.open(settings), settings.logSql(), slow);
  }

  /** How the connections are used. */
  public PoolUse use() {
    return pool.use();
  }

  public StatementTimes times() {
    return times;
  }

  /** What the database says of itself. */
  public DatabaseState state() {
    return new DatabaseState(pool);
  }

  public SpringTransactions transactions() {
    return transactions;
  }

  /** For repositories: what unique indexes refuse. */
  public Conflicts conflicts() {
    return conflicts;
  }

  /** For repositories: their statements. */
  public synchronized <T> T mapper(Class<T> type) {
    Configuration configuration = sessions.getConfiguration();
    if (!configuration.hasMapper(type)) configuration.addMapper(type);
    return sessions.getMapper(type);
  }

  /** For tests, which look at every mapped statement and beside them. */
  Configuration configuration() {
    return sessions.getConfiguration();
  }

  DataSource connections() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  /** The one place where a failed statement of any repository becomes {@code StoreUnavailable}. */
  private static PersistenceExceptionTranslator translator() {
    PersistenceExceptionTranslator toSpring =
        new MyBatisExceptionTranslator(SQLStateSQLExceptionTranslator::new, false);
    return failure -> {
      DataAccessException translated = toSpring.translateExceptionIfPossible(failure);
      RuntimeException known = Failures.translate(translated == null ? failure : translated);
      if (known instanceof DataAccessException data) return data;
      throw known;
    };
  }
}
