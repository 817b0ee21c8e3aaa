package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import metaserver.application.transaction.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the database, bound to the thread. If the connection breaks while COMMIT is under way, nobody can
 * say whether it was kept; that too is reported as the store being unavailable.
 */
public final class SpringTransactions implements Transactions {
  /** A server that vanished without a word in long work is given up after this. */
  private static final Duration LONG = Duration.ofMinutes(15);

  private final TransactionTemplate template;
  private final JdbcTemplate statements;

  SpringTransactions(DataSource pool) {
    statements = new JdbcTemplate(pool);
    template = new TransactionTemplate(new QuietRollback(pool));
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return template.execute(_ -> work.get());
    } catch (RuntimeException e) {
      throw Failures.translate(e);
    }
  }

  /** Lets the statements of the transaction under way take long; the pool takes that back at its end. */
  public void mayTakeLong() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("only in a transaction can a statement take long");
    }
    statements.execute((Connection connection) -> {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONG.toMillis()));
      return true;
    });
  }

  /** For work that is several transactions: it cannot be part of one. */
  public void requireNone(String work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(work + " is several transactions and cannot be part of one");
    }
  }

  /** On a connection that broke, a failing ROLLBACK must not hide why. */
  private static final class QuietRollback extends DataSourceTransactionManager {
    private static final long serialVersionUID = 1L;

    QuietRollback(DataSource pool) {
      super(pool);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      try {
        super.doRollback(status);
      } catch (TransactionException e) {
        if (!Failures.isAway(e)) throw e;
      }
    }
  }
}
