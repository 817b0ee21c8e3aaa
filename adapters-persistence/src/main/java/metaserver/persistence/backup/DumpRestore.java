package metaserver.persistence.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * The way back from a dump. The user of the settings must be allowed to create databases, and own the one that is
 * replaced.
 */
public record DumpRestore(PostgresSettings settings, PgPrograms programs) {

  /**
   * Restores into a database that is dropped again, and compares every table with the manifest.
   *
   * @throws BackupFailure for every difference
   */
  public void verify(StoredBackup backup) {
    BackupFailure.told("the backup " + backup.path() + " cannot be verified", () -> {
      try (Connection connection = DirectConnection.open(settings)) {
        String scratch = name("verify", connection);
        try {
          restoreInto(scratch, backup, connection);
        } finally {
          drop(scratch, connection);
        }
        return scratch;
      }
    });
  }

  /** Verifies, and notes when. */
  public void drill(StoredBackup backup, BackupFolder folder) {
    verify(backup);
    BackupFailure.told("the time of the drill cannot be noted", () -> {
      try (Connection connection = DirectConnection.open(settings)) {
        folder.drillPassed(Sql.moment(connection));
      }
      return backup;
    });
  }

  /**
   * Puts the dump in the database's place. The old one stays under another name, which is returned; it is the database
   * until the new one was verified.
   *
   * @throws BackupFailure with the database as it was
   */
  public String replace(StoredBackup backup) {
    return BackupFailure.told("the backup " + backup.path() + " cannot be restored", () -> {
      String fresh;
      try (Connection connection = DirectConnection.open(settings)) {
        refuseCompany(connection);
        fresh = name("restoring", connection);
        try {
          restoreInto(fresh, backup, connection);
        } catch (IOException | SQLException | RuntimeException e) {
          drop(fresh, connection);
          throw e;
        }
      }
      return swap(fresh);
    });
  }

  private String name(String what, Connection connection) throws SQLException {
    String stamp = BackupFolder.stamp(Sql.moment(connection));
    String name = settings.database();
    return name.substring(0, Math.min(name.length(), 36)) + "_" + what + "_" + stamp;
  }

  private void refuseCompany(Connection connection) throws SQLException {
    String[] others = Sql.row(connection, """
        SELECT count(*), coalesce(string_agg(DISTINCT coalesce(nullif(application_name, ''), usename), ', '), '')
        FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'""");
    if (!others[0].equals("0")) {
      throw new BackupFailure("the database " + settings + " is in use (" + others[0] + " connections: " + others[1]
          + "); stop the server first");
    }
  }

  private void restoreInto(String database, StoredBackup backup, Connection connection)
      throws IOException, SQLException {
    Manifest.OfDump manifest = intact(backup);
    programs.require(Math.max(Sql.major(connection), manifest.server()));
    if (manifest.server() > Sql.major(connection)) {
      throw new BackupFailure("the backup is of PostgreSQL " + manifest.server() + " and this server is "
          + Sql.major(connection) + "; restore it into that version or a newer one");
    }
    Sql.run(connection, "CREATE DATABASE " + Sql.quoted(database) + " TEMPLATE template0 ENCODING 'UTF8'");
    Program.Ended restored = programs.restore(settings.withDatabase(database),
        List.of("--exit-on-error", "--no-owner", backup.path().toString())).run();
    if (!restored.succeeded()) throw new BackupFailure("pg_restore failed: " + restored.complaint());
    String difference = TableSums.difference(manifest.tables(), sums(database));
    if (!difference.isEmpty()) {
      throw new BackupFailure("the restored database differs from the manifest: " + difference);
    }
  }

  private static Manifest.OfDump intact(StoredBackup backup) throws IOException {
    return switch (backup.manifest()) {
      case Manifest.OfDump manifest when Trees.sum(backup.path()).equals(manifest.sha256()) -> manifest;
      case Manifest.OfDump _ -> throw new BackupFailure("the file is damaged: its checksum is not the manifest's");
      case Manifest.OfBase _ ->
          throw new BackupFailure("it is a base backup of an embedded database; choose that one with --database");
    };
  }

  private SortedMap<String, TableSum> sums(String database) throws SQLException {
    try (Connection connection = DirectConnection.open(settings.withDatabase(database))) {
      connection.setAutoCommit(false);
      return TableSums.of(connection);
    }
  }

  private static void drop(String database, Connection connection) throws SQLException {
    Sql.run(connection, "DROP DATABASE IF EXISTS " + Sql.quoted(database) + " WITH (FORCE)");
  }

  /** Nobody can rename a database that he is in: each name is changed from the other one. */
  private String swap(String fresh) throws SQLException {
    String current = settings.database();
    String aside;
    try (Connection connection = DirectConnection.open(settings.withDatabase(fresh))) {
      aside = name("before", connection);
      rename(current, aside, connection);
    } catch (SQLException e) {
      try (Connection connection = DirectConnection.open(settings)) {
        drop(fresh, connection);
      }
      throw e;
    }
    try (Connection connection = DirectConnection.open(settings.withDatabase(aside))) {
      rename(fresh, current, connection);
    } catch (SQLException e) {
      try (Connection connection = DirectConnection.open(settings.withDatabase(fresh))) {
        rename(aside, current, connection);
      }
      throw e;
    }
    return aside;
  }

  private static void rename(String from, String to, Connection connection) throws SQLException {
    Sql.run(connection, "ALTER DATABASE " + Sql.quoted(from) + " RENAME TO " + Sql.quoted(to));
  }
}
