package metaserver.persistence.postgres.platform;

import java.util.function.Supplier;
import javax.sql.DataSource;
import metaserver.application.transaction.Transactions;
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
  private final TransactionTemplate template;

  SpringTransactions(DataSource pool) {
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
