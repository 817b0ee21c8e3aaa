package metaserver.bootstrap.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.settings.BackupSettings;
import metaserver.persistence.backup.BackupFailure;
import metaserver.persistence.backup.BackupFolder;

/** What the doctor sees in the directory of the backups. */
final class BackupCheck {
  private static final Duration OLD = Duration.ofDays(2);

  private BackupCheck() {}

  static List<Finding> of(BackupSettings settings, Instant now) {
    return List.of(last(settings, now), MachineCheck.disk("backups", settings.directory()));
  }

  private static Finding last(BackupSettings settings, Instant now) {
    try {
      BackupFolder folder = new BackupFolder(settings.directory());
      List<Path> unreadable = folder.unreadable();
      if (!unreadable.isEmpty()) {
        return Finding.wrong("backups", "the manifest of " + unreadable.getFirst() + " cannot be read",
            "move that backup away: until then no old ones are removed");
      }
      return folder.lastBackup()
          .map(last -> made(last, settings.every(), now))
          .orElseGet(() -> Finding.doubtful("backups", "none in " + settings.directory(), "see docs/ops/backup.md"));
    } catch (BackupFailure e) {
      return Finding.wrong("backups", String.valueOf(e.getMessage()), "whom does the directory belong to?");
    }
  }

  /** One that is late by as much as the schedule itself says was not made. */
  private static Finding made(Instant last, Optional<Duration> every, Instant now) {
    String shown = "the last good one is of " + last.truncatedTo(ChronoUnit.SECONDS);
    Duration most = every.map(pause -> pause.multipliedBy(2)).orElse(OLD);
    return last.plus(most).isBefore(now)
        ? Finding.doubtful("backups", shown, "metaserver backup says what is in the way")
        : Finding.fine("backups", shown);
  }
}
