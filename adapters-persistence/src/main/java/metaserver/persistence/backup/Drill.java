package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * Shows that the way back works: leaves a mark, takes a moment, leaves another, restores the newest base backup to that
 * moment in a directory of its own, and looks for the marks there. The archive alone must do: the running server's
 * files could be lost.
 *
 * @param settings of the running database
 * @param scratch a directory that does not exist; it does not outlive the drill
 */
public record Drill(PostgresSettings settings, BackupFolder folder, PointInTime way, Path scratch) {
  private static final int ARCHIVING_SECONDS = 60;

  /**
   * What a drill that was passed tells.
   *
   * @param took how long the restoring took
   */
  public record Passed(Path backup, Instant moment, Duration took) {}

  /**
   * Runs it.
   *
   * @throws BackupFailure if a mark is missing, or there that should not be, or no way led there
   */
  public Passed run() {
    return BackupFailure.told("the drill cannot be run", () -> {
      StoredBackup backup = way.newestBefore(new PointInTime.Until.End(), folder.readable());
      try (Connection connection = DirectConnection.open(settings)) {
        Sql.run(connection, "DROP SCHEMA IF EXISTS metaserver_drill CASCADE");
        Sql.run(connection, "CREATE SCHEMA metaserver_drill CREATE TABLE marks (mark text PRIMARY KEY)");
        try {
          return run(connection, backup);
        } finally {
          Sql.run(connection, "DROP SCHEMA metaserver_drill CASCADE");
          Trees.delete(scratch);
        }
      }
    });
  }

  private Passed run(Connection connection, StoredBackup backup) throws SQLException, IOException {
    Sql.run(connection, "INSERT INTO metaserver_drill.marks VALUES ('before')");
    Instant moment = Sql.moment(connection);
    Sql.run(connection, "INSERT INTO metaserver_drill.marks VALUES ('after')");
    awaitArchiving(connection, Sql.text(connection, "SELECT pg_walfile_name(pg_switch_wal())"));
    Instant began = Sql.moment(connection);
    way.restore(backup, new PointInTime.Until.Moment(moment), Optional.empty(), scratch, this::requireMarks);
    Instant ended = Sql.moment(connection);
    folder.drillPassed(ended);
    return new Passed(backup.path(), moment, Duration.between(began, ended));
  }

  private static void awaitArchiving(Connection connection, String segment) throws SQLException {
    String query =
        "SELECT coalesce(last_archived_wal, ''), failed_count, coalesce(last_failed_wal, '') FROM pg_stat_archiver";
    String[] archiver = Sql.row(connection, query);
    for (int i = 0; i < 10 * ARCHIVING_SECONDS && archiver[0].compareTo(segment) < 0; i++) {
      Sql.run(connection, "SELECT pg_sleep(0.1)");
      archiver = Sql.row(connection, query);
    }
    if (archiver[0].compareTo(segment) < 0) {
      throw new BackupFailure("segment " + segment + " of the write-ahead log does not get into the archive within "
          + ARCHIVING_SECONDS + " s" + (archiver[2].isEmpty() ? "" : "; " + archiver[2] + " failed, see postgres.log"));
    }
  }

  private void requireMarks(PostgresAddress restored) {
    PostgresSettings there = PostgresSettings.of(
        restored.host(), restored.port(), restored.user(), restored.password(), restored.database());
    List<String> marks = BackupFailure.told("the restored database cannot be asked", () -> {
      try (Connection connection = DirectConnection.open(there)) {
        return List.of(Sql.text(connection, "SELECT string_agg(mark, ',') FROM metaserver_drill.marks").split(","));
      }
    });
    if (!marks.equals(List.of("before"))) {
      throw new BackupFailure(
          "the drill failed: the database restored to a moment between the marks before and after has " + marks);
    }
  }
}
