package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns the refusals of unique indexes and exclusion constraints into values. The index decides who was first; looking
 * before would be a race.
 */
public final class Conflicts {
  private final DataSource pool;

  Conflicts(DataSource pool) {
    this.pool = pool;
  }

  /** Runs a statement. If one of the named indexes refuses it, the value beside the name is the outcome. */
  public <T> T decide(Supplier<T> statement, Map<String, T> refusals) {
    return TransactionSynchronizationManager.getResource(pool) instanceof ConnectionHolder transaction
        ? decideWithoutSavepoint(() -> withSavepoint(transaction.getConnection(), statement), refusals)
        : decideWithoutSavepoint(statement, refusals);
  }

  /**
   * For a statement that looks for conflicts itself, so that only a race makes it fail; then the transaction around it
   * is lost, and its next statement fails. Saves two round trips.
   */
  public <T> T decideWithoutSavepoint(Supplier<T> statement, Map<String, T> refusals) {
    try {
      return statement.get();
    } catch (DataIntegrityViolationException e) {
      return Optional.ofNullable(refusals.get(Failures.constraint(e).orElse(""))).orElseThrow(() -> e);
    }
  }

  /** PostgreSQL gives up a transaction in which a statement failed, unless it can go back to a savepoint. */
  private static <T> T withSavepoint(Connection connection, Supplier<T> statement) {
    try {
      Savepoint before = connection.setSavepoint();
      T result = tryFrom(before, connection, statement);
      connection.releaseSavepoint(before);
      return result;
    } catch (SQLException e) {
      throw Failures.translate(new TransactionSystemException("no savepoint", e));
    }
  }

  private static <T> T tryFrom(Savepoint before, Connection connection, Supplier<T> statement) throws SQLException {
    try {
      return statement.get();
    } catch (DataIntegrityViolationException e) {
      connection.rollback(before);
      throw e;
    }
  }
}
