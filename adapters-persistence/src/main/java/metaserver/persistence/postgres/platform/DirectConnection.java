package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import metaserver.domain.store.StoreUnavailable;

/** One connection to the database itself, past pool and pooler, for work that takes as long as it takes. */
public final class DirectConnection {
  private DirectConnection() {}

  /**
   * Opens it; a statement on it may be silent for hours.
   *
   * @throws StoreUnavailable if the server does not answer
   * @throws SQLException if it refuses
   */
  public static Connection open(PostgresSettings settings) throws SQLException {
    try {
      return Driver.unhurried(settings).getConnection();
    } catch (SQLException e) {
      if (Failures.isAway(e)) throw new StoreUnavailable("the database " + settings + " does not answer", e);
      throw e;
    }
  }
}
