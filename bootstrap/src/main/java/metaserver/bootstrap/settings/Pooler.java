package metaserver.bootstrap.settings;

/** What stands between the server and PostgreSQL. */
public sealed interface Pooler {
  /** Nothing, or something that keeps a connection for as long as it is open. */
  record None() implements Pooler {}

  /**
   * Every transaction may get another connection. Migrations and snapshots go to PostgreSQL itself.
   *
   * @param directHost and {@code directPort} where PostgreSQL itself is
   */
  record Transaction(String directHost, int directPort) implements Pooler {}
}
