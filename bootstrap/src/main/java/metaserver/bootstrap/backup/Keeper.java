package metaserver.bootstrap.backup;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.ownership.OwnDatabase;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Safekeeping;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.persistence.backup.BackupFolder;
import metaserver.persistence.backup.ClusterUpgrade;
import metaserver.persistence.backup.Drill;
import metaserver.persistence.backup.Hook;
import metaserver.persistence.backup.PointInTime;
import metaserver.persistence.backup.StoredBackup;
import metaserver.persistence.backup.TableCopy;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.postgres.ownership.LeaseAtSight;
import metaserver.persistence.postgres.platform.PostgresSettings;

/** The commands about backups. */
public final class Keeper implements Safekeeping {
  private final InstantSource clock;

  public Keeper(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int backup(Settings settings, PrintWriter out) {
    BackupParts parts = new BackupParts(settings);
    StoredBackup made;
    try (Database database = Database.open(settings)) {
      made = parts.make(database.direct());
    }
    out.println("Backed up to " + made.path() + " (" + made.manifest().size() / 1024 + " KiB in "
        + seconds(Duration.between(made.manifest().started(), made.manifest().finished())) + ").");
    Optional<String> trouble = settings.backups().hook().flatMap(hook -> new Hook(hook).run(made.path()));
    parts.pruning().prune(clock.instant()).forEach(old -> out.println("Removed " + old + "."));
    trouble.ifPresent(line -> out.println("WARNING: the backup is good, but " + line + "."));
    return trouble.isPresent() ? ExitCode.ERROR : ExitCode.OK;
  }

  @Override
  public int verify(Settings settings, Path backup, PrintWriter out) {
    verify(settings, BackupFolder.at(backup));
    out.println(backup + " is good: it was restored and holds what its manifest says.");
    return ExitCode.OK;
  }

  private static void verify(Settings settings, StoredBackup backup) {
    BackupParts parts = new BackupParts(settings);
    switch (settings.database()) {
      case DatabaseSettings.Embedded _ -> parts.way().verify(backup, parts.data().resolve("verifying"));
      case DatabaseSettings.Postgres _ -> {
        try (Database database = Database.open(settings)) {
          parts.dumps(database.direct()).verify(backup);
        }
      }
      case DatabaseSettings.Memory _ -> throw new IllegalArgumentException("memory is not backed up");
    }
  }

  @Override
  public int restore(Settings settings, Path backup, PrintWriter out) {
    return switch (settings.database()) {
      case DatabaseSettings.Embedded _ ->
          inPlace(settings, BackupFolder.at(backup), new PointInTime.Until.Backup(), out);
      case DatabaseSettings.Postgres _ -> {
        try (Database database = Database.open(settings)) {
          refuseOwner(database.direct());
          String kept = new BackupParts(settings).dumps(database.direct()).replace(BackupFolder.at(backup));
          out.println("Restored " + backup + ". The database as it was is called " + kept
              + "; drop it when all is well.");
          yield ExitCode.OK;
        }
      }
      case DatabaseSettings.Memory _ -> throw new IllegalArgumentException("memory is not backed up");
    };
  }

  /** A server behind a pooler may have no connection at this moment: its lease says that it is there. */
  private void refuseOwner(PostgresSettings database) {
    new LeaseAtSight(database).find().filter(tenure -> !tenure.isSilent(clock.instant())).ifPresent(tenure -> {
      throw new CommandFailure(ExitCode.ERROR, "a server runs on the database " + database + ": on "
          + tenure.owner().host() + ", process " + tenure.owner().process() + "; stop it, or wait "
          + OwnDatabase.SILENCE.toSeconds() + " s if it is gone");
    });
  }

  private int inPlace(Settings settings, StoredBackup backup, PointInTime.Until until, PrintWriter out) {
    BackupParts parts = new BackupParts(settings);
    Optional<Path> kept = parts.way().restoreInPlace(backup, until, parts.data(), clock.instant());
    out.println("Restored from " + backup.path() + "."
        + kept.map(old -> " The files as they were are in " + old + "; remove them when all is well.").orElse(""));
    out.println("Start the server, and make a new backup.");
    return ExitCode.OK;
  }

  @Override
  public int travel(Settings settings, Travel travel, PrintWriter out) {
    requireEmbedded(settings, "pitr is for the embedded database");
    BackupParts parts = new BackupParts(settings);
    PointInTime.Until until = travel.to().<PointInTime.Until>map(PointInTime.Until.Moment::new)
        .orElse(new PointInTime.Until.End());
    StoredBackup backup = travel.backup().map(BackupFolder::at)
        .orElseGet(() -> parts.way().newestBefore(until, parts.folder().all()));
    if (travel.into().isEmpty()) return inPlace(settings, backup, until, out);
    Path into = travel.into().get();
    parts.way().restore(
        backup, until, Optional.of(parts.data().resolve("cluster")).filter(Files::isDirectory), into, _ -> {});
    out.println("Restored from " + backup.path() + " into " + into + ". Try it with --data " + into
        + " and another backup.directory.");
    return ExitCode.OK;
  }

  @Override
  public int drill(Settings settings, PrintWriter out) {
    requireEmbedded(settings, "pitr is for the embedded database");
    try (Database database = Database.open(settings)) {
      Drill.Passed passed = new BackupParts(settings).drill(database.direct()).run();
      out.println("The drill was passed: " + passed.backup() + " was brought to " + passed.moment()
          + " in " + seconds(passed.took()) + ".");
      return ExitCode.OK;
    }
  }

  @Override
  public int upgrade(Settings settings, PrintWriter out) {
    requireEmbedded(settings, "db upgrade is for the embedded database");
    Path old = settings.backups().upgradeFrom().orElseThrow(() -> new CommandFailure(ExitCode.CONFIGURATION,
        "db.upgrade.from.binaries must name the PostgreSQL programs that the data directory was made by (version "
            + ClusterUpgrade.version(settings.operation().data()) + ")"));
    var upgraded = new ClusterUpgrade(settings.operation().data(), PostgresBinaries.at(old),
        new PostgresBinaries.OnClassPath(), Database.tuning(settings)).run(clock.instant());
    out.println("Moved " + upgraded.rows() + " rows in " + upgraded.tables().size() + " tables from PostgreSQL "
        + upgraded.from() + "; counts and checksums are the same. The old files are in " + upgraded.kept()
        + "; remove them when all is well.");
    out.println("Start the server, and make a new backup: older ones need the older release.");
    return ExitCode.OK;
  }

  @Override
  public int copy(Settings settings, PrintWriter out) {
    if (!(settings.database() instanceof DatabaseSettings.Postgres)) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "db copy needs to know where to: set DB_HOST, DB_PORT, DB_USER,"
          + " DB_PASSWORD, DB_NAME of an empty database");
    }
    try (Database from = Database.openEmbedded(settings); Database to = Database.open(settings)) {
      from.migrate();
      var copied = new TableCopy(from.direct(), to.direct()).run();
      out.println("Copied " + copied.size() + " tables to " + to.direct() + "; counts and checksums are the same.");
      return ExitCode.OK;
    }
  }

  private static void requireEmbedded(Settings settings, String what) {
    if (!(settings.database() instanceof DatabaseSettings.Embedded)) {
      throw new CommandFailure(ExitCode.CONFIGURATION, what + "; for another PostgreSQL see docs/ops/pgbackrest.md");
    }
  }

  private static String seconds(Duration time) {
    return "%d.%d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
  }
}
