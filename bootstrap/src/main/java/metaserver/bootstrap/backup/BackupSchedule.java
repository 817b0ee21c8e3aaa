package metaserver.bootstrap.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.persistence.backup.BackupFolder;
import metaserver.persistence.backup.Hook;
import metaserver.persistence.backup.StoredBackup;
import metaserver.persistence.postgres.platform.PostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups and drills of a running server. When one is due is seen from the last good one, so that restarts neither skip
 * nor repeat any; one that failed is tried again at the next look.
 */
public final class BackupSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final BackupParts parts;
  private final PostgresSettings database;
  private final InstantSource clock;
  private final AtomicBoolean busy = new AtomicBoolean();

  /** For the database of a server, past any pool. */
  public BackupSchedule(Settings settings, PostgresSettings database, InstantSource clock) {
    this.parts = new BackupParts(settings);
    this.database = database;
    this.clock = clock;
  }

  /** Ages of the last good backup and drill are read here. */
  public BackupFolder folder() {
    return parts.folder();
  }

  /** How often {@link #look} is worth it; empty if nothing is scheduled. */
  public Optional<Duration> pace() {
    return Stream.of(parts.settings().backups().every(), parts.settings().backups().drillEvery())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(every -> clamped(every.dividedBy(10)));
  }

  private static Duration clamped(Duration pause) {
    if (pause.compareTo(SHORTEST) < 0) return SHORTEST;
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** Does what is due; returns at once while another look is at work. */
  public void look() {
    if (!busy.compareAndSet(false, true)) return;
    try {
      folder().unreadable().forEach(backup -> LOG.warn("event=backup-unreadable path={}", backup));
      if (isBackupDue()) backUp();
      if (isDue(parts.settings().backups().drillEvery(), folder().lastDrill())) drill();
    } finally {
      busy.set(false);
    }
  }

  /** After a travel the newest backup may be of a time line that was left, and older ones are a long way back. */
  private boolean isBackupDue() {
    Optional<Duration> every = parts.settings().backups().every();
    return isDue(every, folder().lastBackup()) || (every.isPresent() && hasTravelled());
  }

  private boolean hasTravelled() {
    return parts.settings().database() instanceof DatabaseSettings.Embedded
        && parts.archive().filter(folder()::lacksBaseOfNewestTimeLine).isPresent();
  }

  private boolean isDue(Optional<Duration> every, Optional<Instant> last) {
    return every.isPresent() && (last.isEmpty() || !last.get().plus(every.get()).isAfter(clock.instant()));
  }

  private void backUp() {
    StoredBackup made = parts.make(database);
    LOG.info("event=backup path={} bytes={}", made.path(), made.manifest().size());
    // before old ones go, which is refused while a manifest cannot be read
    parts.settings().backups().hook().flatMap(hook -> new Hook(hook).run(made.path()))
        .ifPresent(trouble -> LOG.warn("event=backup-hook path={} trouble=\"{}\"", made.path(), trouble));
    parts.pruning().prune(clock.instant()).forEach(old -> LOG.info("event=backup-removed path={}", old));
  }

  private void drill() {
    List<StoredBackup> all = folder().readable();
    if (all.isEmpty()) return;
    switch (parts.settings().database()) {
      case DatabaseSettings.Embedded _ -> LOG.info("event=drill took={}", parts.drill(database).run().took());
      case DatabaseSettings.Postgres _ -> {
        parts.dumps(database).drill(all.getLast(), folder());
        LOG.info("event=drill path={}", all.getLast().path());
      }
      case DatabaseSettings.Memory _ -> throw new IllegalArgumentException("memory is not backed up");
    }
  }
}
