package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.EmbeddedPostgresException;
import metaserver.persistence.embedded.IdleCluster;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresTuning;
import metaserver.persistence.embedded.WalArchive;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * Makes a data directory from a base backup and the write-ahead log after it.
 *
 * @param home the unpacked PostgreSQL programs
 * @param tuning how the new PostgreSQL runs meanwhile; it archives nothing
 * @param archive where the write-ahead log was kept, if it was
 */
public record PointInTime(Path home, PostgresTuning tuning, Optional<Path> archive) {
  private static final Duration LONGEST = Duration.ofHours(24);

  /** How far the write-ahead log is followed. */
  public sealed interface Until {
    /** To the end of the backup itself. */
    record Backup() implements Until {}

    /** To the last commit at or before a moment. */
    record Moment(Instant moment) implements Until {}

    /** As far as it goes. */
    record End() implements Until {}
  }

  /** The newest backup that a way leads from to the moment. */
  public StoredBackup newestBefore(Until until, List<StoredBackup> all) {
    List<StoredBackup> before = all.stream()
        .filter(backup -> backup.manifest() instanceof Manifest.OfBase)
        .filter(backup -> !(until instanceof Until.Moment(Instant moment))
            || !backup.manifest().finished().isAfter(moment))
        .toList();
    return before.stream().filter(backup -> leadsOn(base(backup))).reduce((_, newest) -> newest)
        .orElseThrow(() -> new BackupFailure(none(until) + (before.isEmpty() ? ""
            : " on the way to the time line that was taken last; only \"metaserver restore\" takes those of others")));
  }

  private static String none(Until until) {
    return until instanceof Until.Moment(Instant moment)
        ? "no base backup was finished before " + moment : "there is no base backup";
  }

  private boolean leadsOn(Manifest.OfBase base) {
    return archive.isEmpty()
        || BackupFailure.told("the time lines in " + archive.get(), () -> TimeLines.leadOnFrom(base, archive.get()));
  }

  /**
   * Restores into a new directory, which is gone again after a failure.
   *
   * @param running the cluster's directory whose newest log, not archived yet, counts as well
   * @param check looks at the restored database, which is up, and may refuse it
   */
  public void restore(StoredBackup backup, Until until, Optional<Path> running, Path into,
      Consumer<PostgresAddress> check) {
    BackupFailure.told("the backup " + backup.path() + " cannot be restored", () -> {
      if (Files.exists(into)) throw new BackupFailure(into + " is there already; restore into a new directory");
      try {
        restore(backup, base(backup), until, running, into, check);
        return into;
      } catch (IOException | RuntimeException e) {
        Trees.delete(into);
        throw e;
      }
    });
  }

  /** Restores to the backup's own end, reads every row there, and removes it all again. */
  public void verify(StoredBackup backup, Path scratch) {
    BackupFailure.told("the backup " + backup.path() + " cannot be verified", () -> {
      Trees.delete(scratch);
      restore(backup, new Until.Backup(), Optional.empty(), scratch, PointInTime::readAll);
      Trees.delete(scratch);
      return scratch;
    });
  }

  private static void readAll(PostgresAddress there) {
    BackupFailure.told("the restored database cannot be read", () -> {
      try (Connection connection = DirectConnection.open(
          PostgresSettings.of(there.host(), there.port(), there.user(), there.password(), there.database()))) {
        connection.setAutoCommit(false);
        return TableSums.of(connection);
      }
    });
  }

  /**
   * Restores in the place of a data directory's database, in which no server may run and whose newest log counts.
   *
   * @param now ends the name of the old files
   * @return where the old files are, if there were any
   */
  public Optional<Path> restoreInPlace(StoredBackup backup, Until until, Path data, Instant now) {
    return BackupFailure.told("the backup " + backup.path() + " cannot be restored", () -> {
      try (IdleCluster idle = IdleCluster.of(data)) {
        Path fresh = data.resolve("restoring");
        Trees.delete(fresh);
        restore(backup, until, Optional.of(idle.directory()), fresh, _ -> {});
        Trees.flushAll(fresh);
        if (archive.isPresent()) TimeLines.keepHistory(fresh.resolve("cluster").resolve("pg_wal"), archive.get());
        Optional<Path> kept = idle.replaceBy(fresh, BackupFolder.stamp(now));
        Trees.delete(fresh);
        return kept;
      }
    });
  }

  private Manifest.OfBase base(StoredBackup backup) {
    return switch (backup.manifest()) {
      case Manifest.OfBase base -> base;
      case Manifest.OfDump _ ->
          throw new BackupFailure(backup.path() + " is a dump; only a base backup leads to a moment");
    };
  }

  private void restore(StoredBackup backup, Manifest.OfBase base, Until until, Optional<Path> running, Path into,
      Consumer<PostgresAddress> check) throws IOException {
    refuseOtherVersion(backup, base);
    if (until instanceof Until.Moment(Instant moment) && moment.isBefore(base.finished())) {
      throw new BackupFailure("the backup " + backup.path() + " was finished at " + base.finished()
          + ", after " + moment + "; take an older one");
    }
    if (!(until instanceof Until.Backup) && !leadsOn(base)) {
      throw new BackupFailure("the time line of " + backup.path() + " was left before the end of the backup; take an"
          + " older one, or only the backup itself with \"metaserver restore\"");
    }
    Unpacking.unpack(backup, base, into);
    Path cluster = into.resolve("cluster");
    if (running.isPresent()) Unpacking.addNewestLog(running.get(), cluster, base.wal());
    Reach reach = reach(base, cluster, until);
    Trees.write(cluster.resolve("recovery.signal"), "");
    recover(until, reach, into, check);
  }

  private void refuseOtherVersion(StoredBackup backup, Manifest.OfBase base) {
    Program.Ended asked = Program.of(home.resolve("bin").resolve("postgres").toString(), List.of("--version")).run();
    int major = PgPrograms.major(asked.output());
    if (base.server() != major) {
      throw new BackupFailure("the backup " + backup.path() + " is of PostgreSQL " + base.server()
          + " and this one is " + major
          + "; restore it with the release that made it, then run \"metaserver db upgrade\"");
    }
  }

  /**
   * How far the log can be followed.
   *
   * @param gap the first segment that is missing before the last one
   * @param archived the last complete segment
   */
  private record Reach(Optional<String> gap, Optional<String> archived) {}

  private Reach reach(Manifest.OfBase base, Path cluster, Until until) throws IOException {
    WalSegments archived = archive.isPresent() ? WalSegments.in(archive.get()) : new WalSegments(List.of());
    Optional<String> gap = archived.and(WalSegments.in(cluster.resolve("pg_wal"))).gapAfter(base.wal());
    if (gap.isPresent() && until instanceof Until.End) throw missing(gap.get());
    return new Reach(gap, archived.last());
  }

  private BackupFailure missing(String segment) {
    return new BackupFailure("segment " + segment + " of the write-ahead log is missing"
        + archive.map(directory -> " in " + directory).orElse("; there is no archive")
        + "; restore to a moment before it with --to");
  }

  private void recover(Until until, Reach reach, Path into, Consumer<PostgresAddress> check) throws IOException {
    PostgresTuning recovering = tuning.withArchive(Optional.empty()).with(settings(until), LONGEST);
    try (EmbeddedPostgres postgres = start(recovering, into, until, reach)) {
      if (until instanceof Until.End) requireAll(reach, into.resolve("cluster").resolve("pg_wal"));
      check.accept(postgres.address());
    }
  }

  private EmbeddedPostgres start(PostgresTuning recovering, Path into, Until until, Reach reach) {
    try {
      return switch (EmbeddedPostgres.open(into, new PostgresBinaries.Unpacked(home), recovering)) {
        case Opened.Owned(EmbeddedPostgres postgres) -> postgres;
        case Opened.Running _ -> throw new BackupFailure(into + " is in use");
      };
    } catch (EmbeddedPostgresException e) {
      if (!String.valueOf(e.getMessage()).contains("before configured recovery target")) throw e;
      if (reach.gap().isPresent()) throw missing(reach.gap().get());
      throw new BackupFailure("the write-ahead log ends before "
          + (until instanceof Until.Moment(Instant moment) ? moment : "the target")
          + "; without --to everything that there is is restored", e);
    }
  }

  private List<String> settings(Until until) {
    List<String> settings = new ArrayList<>(List.of("hot_standby=off", "recovery_target_action=promote",
        "restore_command=" + archive.map(WalArchive::restoreCommand).orElse("false")));
    switch (until) {
      // the archive may be on a time line that does not lead through the backup
      case Until.Backup _ -> settings.addAll(List.of("recovery_target=immediate", "recovery_target_timeline=current"));
      case Until.Moment(Instant moment) ->
          settings.add("recovery_target_time=" + moment.toString().replace("Z", "+00"));
      case Until.End _ -> settings.add("recovery_target_timeline=latest");
    }
    return settings;
  }

  /** A damaged segment ends a recovery as the end of the log does; the new time line's history says where that was. */
  private static void requireAll(Reach reach, Path wal) throws IOException {
    long ended = TimeLines.branch(wal);
    if (reach.archived().isPresent() && ended < WalSegments.number(reach.archived().get())) {
      throw new BackupFailure("the write-ahead log can be followed only as far as segment "
          + WalSegments.name(reach.archived().get().substring(0, 8), ended) + ", though " + reach.archived().get()
          + " is there: a segment is damaged; restore to a moment before it with --to");
    }
  }
}
