package metaserver.bootstrap.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.bootstrap.settings.BackupSettings;
import metaserver.persistence.backup.BackupFailure;
import metaserver.persistence.backup.BackupFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the directory of the backups tells. What is neither scheduled nor was ever done has no row, so that nobody is
 * reminded of what he does by other means.
 */
record StoredBackups(BackupSettings settings) implements LastBackups {
  private static final Logger LOG = LoggerFactory.getLogger(StoredBackups.class);

  @Override
  public Map<String, Instant> lastGood() {
    BackupFolder folder = new BackupFolder(settings.directory());
    Map<String, Instant> rows = new HashMap<>();
    row(settings.every(), folder::lastBackup).ifPresent(last -> rows.put("backup", last));
    row(settings.drillEvery(), folder::lastDrill).ifPresent(last -> rows.put("drill", last));
    return rows;
  }

  /** A row that is missing would alarm nobody: what is scheduled and cannot be found out counts as never done. */
  private static Optional<Instant> row(Optional<Duration> every, Supplier<Optional<Instant>> last) {
    return known(last).or(() -> every.map(_ -> Instant.EPOCH));
  }

  private static Optional<Instant> known(Supplier<Optional<Instant>> last) {
    try {
      return last.get();
    } catch (BackupFailure e) {
      LOG.warn("event=backups-unreadable trouble=\"{}\"", e.getMessage()); // the other figures are worth having
      return Optional.empty();
    }
  }
}
