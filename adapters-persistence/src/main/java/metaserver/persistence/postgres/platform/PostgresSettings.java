package metaserver.persistence.postgres.platform;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the database is and how it is talked to.
 *
 * @param driver further properties of the JDBC driver by its own names, above all {@code sslmode}, {@code sslrootcert},
 *     {@code sslcert}, {@code sslkey}
 * @param logSql whether each statement's text and duration is logged; its parameters never are
 * @param transactionPooler whether a pooler between here and the server gives every transaction another connection
 */
public record PostgresSettings(
    String host,
    int port,
    String user,
    String password,
    String database,
    PoolSettings pool,
    Map<String, String> driver,
    boolean logSql,
    boolean transactionPooler) {

  public PostgresSettings {
    driver = Map.copyOf(driver);
  }

  /** With the usual pool and nothing special. */
  public static PostgresSettings of(String host, int port, String user, String password, String database) {
    return new PostgresSettings(host, port, user, password, database, PoolSettings.USUAL, Map.of(), false, false);
  }

  public PostgresSettings with(PoolSettings other) {
    return new PostgresSettings(host, port, user, password, database, other, driver, logSql, transactionPooler);
  }

  /** The same server and user, another database. */
  public PostgresSettings withDatabase(String other) {
    return new PostgresSettings(host, port, user, password, other, pool, driver, logSql, transactionPooler);
  }

  public PostgresSettings withLogSql(boolean log) {
    return new PostgresSettings(host, port, user, password, database, pool, driver, log, transactionPooler);
  }

  /** With a property of the driver set. */
  public PostgresSettings withDriver(String property, String value) {
    Map<String, String> properties = new HashMap<>(driver);
    properties.put(property, value);
    return new PostgresSettings(host, port, user, password, database, pool, properties, logSql, transactionPooler);
  }

  /** By way of a pooler that gives every transaction another connection, such as PgBouncer in transaction mode. */
  public PostgresSettings withTransactionPooler() {
    return new PostgresSettings(host, port, user, password, database, pool, driver, logSql, true);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + database;
  }
}
