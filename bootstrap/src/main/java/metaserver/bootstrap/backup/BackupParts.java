package metaserver.bootstrap.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.BackupSettings;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.persistence.backup.BackupFolder;
import metaserver.persistence.backup.ClusterBackup;
import metaserver.persistence.backup.Drill;
import metaserver.persistence.backup.DumpBackup;
import metaserver.persistence.backup.DumpRestore;
import metaserver.persistence.backup.PgPrograms;
import metaserver.persistence.backup.PointInTime;
import metaserver.persistence.backup.Pruning;
import metaserver.persistence.backup.Retention;
import metaserver.persistence.backup.StoredBackup;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.postgres.platform.PostgresSettings;

/** What the settings say of backups, as the persistence adapters want it. */
record BackupParts(Settings settings) {
  BackupFolder folder() {
    return new BackupFolder(settings.backups().directory());
  }

  Path data() {
    return settings.operation().data();
  }

  Optional<Path> archive() {
    return settings.backups().wal().map(BackupSettings.Wal::directory);
  }

  PgPrograms programs() {
    return new PgPrograms(settings.backups().pgDump());
  }

  Pruning pruning() {
    BackupSettings.Keep keep = settings.backups().keep();
    return new Pruning(folder(), archive(),
        new Retention(keep.last(), keep.age(), keep.daily(), keep.weekly(), keep.monthly()));
  }

  /** A new backup of the database that the settings name. */
  StoredBackup make(PostgresSettings database) {
    return switch (settings.database()) {
      case DatabaseSettings.Embedded _ -> new ClusterBackup(database, data(), folder()).run();
      case DatabaseSettings.Postgres _ -> new DumpBackup(database, programs(), folder()).run();
      case DatabaseSettings.Memory _ -> throw new IllegalArgumentException("memory is not backed up");
    };
  }

  DumpRestore dumps(PostgresSettings database) {
    return new DumpRestore(database, programs());
  }

  /** The programs are unpacked into the data directory, which a new machine does not have yet. */
  PointInTime way() {
    try {
      Path programs = new PostgresBinaries.OnClassPath().home(Files.createDirectories(data()));
      return new PointInTime(programs, Database.tuning(settings), archive());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Drill drill(PostgresSettings database) {
    if (archive().isEmpty()) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "moments can be restored only with an archive of the write-ahead"
          + " log; set backup.wal.archive=on, restart the server and make a backup");
    }
    return new Drill(database, folder(), way(), data().resolve("drill"));
  }
}
