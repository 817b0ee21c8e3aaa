package metaserver.persistence.embedded;

/** Where a PostgreSQL database is and who may enter it; {@link #toString} keeps the password to itself. */
public record PostgresAddress(String host, int port, String user, String password, String database) {

  /** The same server and user, another database. */
  public PostgresAddress withDatabase(String other) {
    return new PostgresAddress(host, port, user, password, other);
  }

  /** The address for the JDBC driver, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + database;
  }
}
