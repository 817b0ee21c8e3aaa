package metaserver.persistence.postgres.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metaserver.domain.store.StoreUnavailable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What an exception of the database says: that it is away for now, or which constraint was in the way. */
final class Failures {
  /** Connection failures, lack of resources, and servers that stop, start or stand by. */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "53");

  /**
   * Shutdown, crash, starting up, lost database; cancelled by a time limit, lock not to be had, serialization,
   * deadlock; a server that only reads.
   */
  private static final Set<String> AWAY_STATES =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "57014", "55P03", "40001", "40P01", "25006");

  private Failures() {}

  /** {@link StoreUnavailable} for what passes by itself, else the exception as it is. */
  static RuntimeException translate(RuntimeException failure) {
    if (!(failure instanceof DataAccessException || failure instanceof TransactionException)) return failure;
    return isAway(failure) ? new StoreUnavailable("the database does not answer", failure) : failure;
  }

  static boolean isAway(Throwable failure) {
    return sqlExceptions(failure).anyMatch(Failures::saysAway);
  }

  /** The name of the constraint or unique index that was violated. */
  static Optional<String> constraint(Throwable failure) {
    return sqlExceptions(failure)
        .filter(PSQLException.class::isInstance)
        .map(e -> Optional.ofNullable(((PSQLException) e).getServerErrorMessage()))
        .flatMap(Optional::stream)
        .map(ServerErrorMessage::getConstraint)
        .filter(name -> name != null)
        .findFirst();
  }

  private static boolean saysAway(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || isClosedByPool(failure)
        || AWAY_STATES.contains(state)
        || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
  }

  /** What the pool says, without any state, of a connection that it took away after a failure. */
  private static boolean isClosedByPool(SQLException failure) {
    return failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage());
  }

  private static Stream<SQLException> sqlExceptions(Throwable failure) {
    return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
