package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Stream;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * A copy of the files of a running embedded PostgreSQL, with all of the write-ahead log from its start to its end: it
 * can be restored without anything else, and, with an archive, brought to any later moment.
 *
 * @param settings of the database, whose user is a superuser
 * @param data the server's data directory on this machine
 */
public record ClusterBackup(PostgresSettings settings, Path data, BackupFolder folder) {

  /**
   * Makes one.
   *
   * @throws BackupFailure with nothing left behind
   */
  public StoredBackup run() {
    return BackupFailure.told("the backup cannot be written", () -> {
      try (AutoCloseable _ = folder.taken(); Connection connection = DirectConnection.open(settings)) {
        return run(connection);
      }
    });
  }

  private StoredBackup run(Connection connection) throws IOException, SQLException {
    Instant started = Sql.moment(connection);
    Path target = folder.base(started);
    Path unfinished = BackupFolder.unfinished(target);
    try {
      Files.createDirectory(unfinished, Trees.PRIVATE_DIRECTORY);
      Manifest.OfBase manifest = copy(connection, started, unfinished);
      Trees.write(unfinished.resolve(BackupFolder.MANIFEST), manifest.text());
      Trees.flushAll(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      Trees.flush(folder.directory());
      return new StoredBackup(target, manifest);
    } catch (IOException | SQLException | RuntimeException e) {
      Trees.delete(unfinished);
      throw e;
    }
  }

  /** A slot keeps the write-ahead log until the connection ends, however long the copy takes. */
  private Manifest.OfBase copy(Connection connection, Instant started, Path unfinished)
      throws IOException, SQLException {
    Path cluster = unfinished.resolve("cluster");
    Sql.text(connection,
        "SELECT pg_create_physical_replication_slot('metaserver_backup_' || pg_backend_pid(), true, true)");
    String first = Sql.text(connection, "SELECT pg_walfile_name(pg_backup_start('metaserver backup', true))");
    SortedMap<String, String> sums = ClusterCopy.copy(data.resolve("cluster"), cluster);
    String[] stop = Sql.row(connection,
        "SELECT pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop(false)");
    Instant finished = Sql.moment(connection);
    label(cluster, "backup_label", stop[1], sums);
    if (!stop[2].isBlank()) label(cluster, "tablespace_map", stop[2], sums);
    copyWal(first, stop[0], cluster, sums);
    Trees.copy(data.resolve("password"), unfinished.resolve("password"));
    return new Manifest.OfBase(started, finished, size(cluster), Sql.major(connection),
        new Migrations(settings).version().orElse("none"), first, stop[0], sums);
  }

  private static void label(Path cluster, String name, String text, SortedMap<String, String> sums) throws IOException {
    Trees.write(cluster.resolve(name), text);
    sums.put(name, Trees.sum(cluster.resolve(name)));
  }

  private void copyWal(String first, String last, Path cluster, SortedMap<String, String> sums) throws IOException {
    Path running = data.resolve("cluster").resolve("pg_wal");
    for (long number = WalSegments.number(first); number <= WalSegments.number(last); number++) {
      Path below = Path.of("pg_wal", WalSegments.name(first.substring(0, 8), number));
      sums.put(below.toString(), Trees.copy(running.resolve(below.getFileName()), cluster.resolve(below)));
    }
  }

  private static long size(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) size += Files.size(file);
      return size;
    }
  }
}
