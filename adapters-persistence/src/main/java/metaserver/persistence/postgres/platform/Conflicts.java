package metaserver.persistence.postgres.platform;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns the refusals of unique indexes into values. The index decides who was first; looking before would be a race. */
public final class Conflicts {
  private final TransactionTemplate savepoint;

  Conflicts(PlatformTransactionManager transactions) {
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Runs a statement. If one of the named unique indexes refuses it, the value beside the name is the outcome. */
  public <T> T decide(Supplier<T> statement, Map<String, T> refusals) {
    try {
      return run(statement);
    } catch (DuplicateKeyException e) {
      return Optional.ofNullable(refusals.get(Failures.constraint(e).orElse(""))).orElseThrow(() -> e);
    }
  }

  /** PostgreSQL gives up a transaction in which a statement failed, unless it can go back to a savepoint. */
  private <T> T run(Supplier<T> statement) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? savepoint.execute(_ -> statement.get())
        : statement.get();
  }
}
