package metaserver.persistence.postgres.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Single connections of the JDBC driver. User and password go as properties: in a URL, {@code p@ss/w:rd%} would break
 * it.
 */
final class Driver {
  private static final int CONNECT_SECONDS = 5;
  /** A server that vanished without a word is given up after this; no statement of everyday work takes long. */
  private static final int SILENCE_SECONDS = 30;

  private Driver() {}

  /** For work that takes as long as it takes: once they are open, a statement on them may be silent for hours. */
  static DataSource unhurried(PostgresSettings settings) {
    return connections(settings.withDriver("socketTimeout", "0"));
  }

  static DataSource connections(PostgresSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {settings.host()});
    source.setPortNumbers(new int[] {settings.port()});
    source.setDatabaseName(settings.database());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setApplicationName("metaserver");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(SILENCE_SECONDS);
    source.setSocketTimeout(SILENCE_SECONDS);
    source.setTcpKeepAlive(true);
    // Statements prepared on one server connection are unknown on the next one a pooler hands out.
    if (settings.transactionPooler()) source.setPrepareThreshold(0);
    settings.driver().forEach((name, value) -> set(source, name, value));
    return source;
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    if (PGProperty.forName(name) == null) {
      throw new IllegalArgumentException("the PostgreSQL driver has no property '" + name + "'");
    }
    try {
      source.setProperty(name, value);
    } catch (SQLException e) {
      throw new IllegalArgumentException("the PostgreSQL driver refuses property '" + name + "'", e);
    }
  }
}
