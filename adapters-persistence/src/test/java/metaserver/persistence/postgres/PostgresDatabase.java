package metaserver.persistence.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.persistence.embedded.PgBouncer;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PoolSettings;
import metaserver.persistence.postgres.platform.PostgresSettings;
import metaserver.persistence.postgres.platform.PostgresStore;

/** A migrated database on a test server, with a pool. */
public record PostgresDatabase(PostgresAddress address, PostgresStore store) {
  private static final Map<Integer, PostgresDatabase> SHARED = new ConcurrentHashMap<>();
  /** What empties a database stays connected: to connect takes longer than to delete a few rows. */
  private static final Map<PostgresAddress, Connection> EMPTYING = new ConcurrentHashMap<>();
  private static final PoolSettings POOL = new PoolSettings(2, 10, Duration.ofSeconds(3));

  /** The one that the contracts of a version share. */
  public static PostgresDatabase shared(int version) {
    return SHARED.computeIfAbsent(version, PostgresDatabase::fresh);
  }

  /** A new one. */
  public static PostgresDatabase fresh(int version) {
    PostgresAddress address = PostgresServer.version(version).createDatabase();
    new Migrations(settings(address)).migrate();
    return new PostgresDatabase(address, PostgresStore.open(settings(address).with(POOL)));
  }

  /** A new one whose repositories reach it by way of PgBouncer in transaction mode; everything else goes directly. */
  static PostgresDatabase pooled(int version) {
    PostgresAddress address = PostgresServer.version(version).createDatabase();
    new Migrations(settings(address)).migrate();
    PostgresSettings pooled = settings(PgBouncer.before(address).to(address)).with(POOL).withTransactionPooler();
    return new PostgresDatabase(address, PostgresStore.open(pooled));
  }

  public static PostgresSettings settings(PostgresAddress address) {
    return PostgresSettings.of(address.host(), address.port(), address.user(), address.password(), address.database());
  }

  public PostgresSettings settings() {
    return settings(address);
  }

  /** As it was when it was new, but for the next ids. Tables of a few rows are sooner deleted from than cut off. */
  public void empty() {
    execute(EMPTYING.computeIfAbsent(address, PostgresDatabase::connected), """
        DO $$ DECLARE name text; BEGIN
          SET LOCAL session_replication_role = replica; -- logs refuse to be emptied
          FOR name IN SELECT tablename FROM pg_tables
              WHERE schemaname = 'public' AND tablename NOT IN ('flyway_schema_history', 'ladder_pass') LOOP
            EXECUTE format('DELETE FROM %I', name);
          END LOOP;
          UPDATE ladder_pass SET generation = 0, number = 0;
        END $$""");
  }

  public void execute(String sql) {
    try (Connection connection = connected(address)) {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Connection connected(PostgresAddress address) {
    try {
      return PostgresServer.connect(address);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
