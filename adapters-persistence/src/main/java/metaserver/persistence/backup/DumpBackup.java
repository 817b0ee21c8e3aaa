package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * A dump by pg_dump, with what every table held in the very snapshot that was dumped.
 *
 * @param settings of the database itself, past any pooler
 */
public record DumpBackup(PostgresSettings settings, PgPrograms programs, BackupFolder folder) {

  /**
   * Makes one.
   *
   * @throws BackupFailure with nothing left behind
   */
  public StoredBackup run() {
    return BackupFailure.told("the backup cannot be written", () -> {
      try (Connection connection = DirectConnection.open(settings)) {
        int server = Sql.major(connection);
        programs.require(server);
        String schema = new Migrations(settings).version().orElse("none");
        try (AutoCloseable _ = folder.taken()) {
          return run(connection, server, schema);
        }
      }
    });
  }

  private StoredBackup run(Connection connection, int server, String schema) throws IOException, SQLException {
    Instant started = Sql.moment(connection);
    Path target = folder.dump(started);
    Path unfinished = BackupFolder.unfinished(target);
    try {
      connection.setAutoCommit(false);
      Sql.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      String snapshot = Sql.text(connection, "SELECT pg_export_snapshot()");
      SortedMap<String, TableSum> tables = TableSums.of(connection);
      dump(snapshot, unfinished);
      Manifest.OfDump manifest = new Manifest.OfDump(
          started, Sql.moment(connection), Files.size(unfinished), server, schema, Trees.sum(unfinished), tables);
      connection.rollback();
      Path described = BackupFolder.unfinished(BackupFolder.manifestOf(target));
      Trees.write(described, manifest.text());
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      Files.move(described, BackupFolder.manifestOf(target), StandardCopyOption.ATOMIC_MOVE); // now it counts
      Trees.flush(folder.directory());
      return new StoredBackup(target, manifest);
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  private void dump(String snapshot, Path file) throws IOException {
    Program.Ended dumped = programs.dump(
        settings, List.of("--format=custom", "--snapshot=" + snapshot, "--file=" + file)).run();
    if (!dumped.succeeded()) throw new BackupFailure("pg_dump failed: " + dumped.complaint());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Program.Ended listed = programs.list(file).run();
    if (!listed.succeeded()) throw new BackupFailure("the dump cannot be read back: " + listed.complaint());
    Trees.flush(file);
  }
}
