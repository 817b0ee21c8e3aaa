package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the database is backed up.
 *
 * @param directory where backups are kept, absolute
 * @param pgDump the program for dumps of a PostgreSQL that is not embedded
 * @param wal where the write-ahead log of the embedded PostgreSQL is kept, if it is
 * @param every how often a running server makes a backup, if it does
 * @param drillEvery how often it tries the way back, if it does
 * @param keep which backups stay
 * @param hook what is run after a good backup
 * @param upgradeFrom the programs of the major version that an upgrade begins at
 */
public record BackupSettings(
    Path directory,
    String pgDump,
    Optional<Wal> wal,
    Optional<Duration> every,
    Optional<Duration> drillEvery,
    Keep keep,
    Optional<String> hook,
    Optional<Path> upgradeFrom) {

  /**
   * The archive of the write-ahead log.
   *
   * @param every after how long a segment is kept though it is not full
   */
  public record Wal(Path directory, Duration every) {}

  /** How many backups are kept, and how long. */
  public record Keep(int last, Duration age, int daily, int weekly, int monthly) {}

  private static final Setting<Optional<Path>> DIRECTORY =
      Setting.of("backup.directory", Forms.PATH.orEmpty(), "", "Where backups are kept. Empty: backups in the data "
          + "directory, which another disk is better for.");
  private static final Setting<String> PG_DUMP =
      Setting.of("backup.pg.dump", Forms.TEXT, "pg_dump", "The pg_dump for backups of a PostgreSQL that is not "
          + "embedded, a name on PATH or a path; pg_restore is taken from beside it.");
  private static final Setting<Boolean> WAL_ARCHIVE =
      Setting.of("backup.wal.archive", Forms.SWITCH, "off", "Whether the embedded PostgreSQL keeps its write-ahead "
          + "log, so that every moment since the oldest backup can be restored.");
  private static final Setting<Optional<Path>> WAL_DIRECTORY =
      Setting.of("backup.wal.directory", Forms.PATH.orEmpty(), "", "Where that is kept. Empty: wal in the directory of "
          + "the backups.");
  private static final Setting<Duration> WAL_EVERY =
      Setting.of("backup.wal.every", Forms.time(Duration.ofSeconds(1), Duration.ofDays(1)), "10m", "After how long a "
          + "segment of 16 MiB is kept though it is not full: so much can be lost with the disk.");
  private static final Setting<Optional<Duration>> EVERY =
      Setting.of("backup.every", Forms.time(Duration.ofSeconds(1), Duration.ofDays(60)).or("off"), "off", "How often a "
          + "running server makes a backup.");
  private static final Setting<Optional<Duration>> DRILL_EVERY =
      Setting.of("backup.drill.every", Forms.time(Duration.ofSeconds(1), Duration.ofDays(365)).or("off"), "off",
          "How often a running server restores the newest backup to try the way back.");
  private static final Setting<Integer> KEEP_LAST =
      Setting.of("backup.keep.last", Forms.number(1, 10_000), "7", "So many of the newest backups are kept.");
  private static final Setting<Duration> KEEP_FOR =
      Setting.of("backup.keep.for", Forms.time(Duration.ofSeconds(1), Duration.ofDays(3650)), "1d", "Every backup that "
          + "is younger is kept, too.");
  private static final Setting<Integer> KEEP_DAILY =
      Setting.of("backup.keep.daily", Forms.number(0, 10_000), "7", "The newest of each of so many days is kept, too.");
  private static final Setting<Integer> KEEP_WEEKLY =
      Setting.of("backup.keep.weekly", Forms.number(0, 10_000), "4",
          "The newest of each of so many weeks is kept, too.");
  private static final Setting<Integer> KEEP_MONTHLY =
      Setting.of("backup.keep.monthly", Forms.number(0, 10_000), "6",
          "The newest of each of so many months is kept, too.");
  private static final Setting<Optional<String>> HOOK =
      Setting.of("backup.hook", Forms.TEXT.orEmpty(), "", "A command that is run after a good backup, with its path as "
          + "the last argument, such as one that copies it to another machine.");
  private static final Setting<Optional<Path>> UPGRADE_FROM =
      Setting.of("db.upgrade.from.binaries", Forms.PATH.orEmpty(), "", "The PostgreSQL programs that made an embedded "
          + "database of an older major version, for \"db upgrade\": an unpacked directory, or the published "
          + ".txz or .jar.");

  static final SettingGroup GROUP = new SettingGroup("Backup", List.of(DIRECTORY, EVERY, DRILL_EVERY, KEEP_LAST,
      KEEP_FOR, KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY, HOOK, PG_DUMP, WAL_ARCHIVE, WAL_DIRECTORY, WAL_EVERY,
      UPGRADE_FROM));

  static List<String> complaints(Values values) {
    boolean impossible = values.of(DRILL_EVERY).isPresent() && !values.of(WAL_ARCHIVE)
        && DatabaseDeclarations.kind(values) == DatabaseKind.EMBEDDED;
    return impossible
        ? List.of(values.where(DRILL_EVERY) + ": drills of the embedded database need backup.wal.archive=on")
        : List.of();
  }

  static BackupSettings from(Values values, Path data) {
    Path directory = values.of(DIRECTORY).orElse(data.resolve("backups"));
    Optional<Wal> wal = values.of(WAL_ARCHIVE)
        ? Optional.of(new Wal(values.of(WAL_DIRECTORY).orElse(directory.resolve("wal")), values.of(WAL_EVERY)))
        : Optional.empty();
    Keep keep = new Keep(values.of(KEEP_LAST), values.of(KEEP_FOR), values.of(KEEP_DAILY), values.of(KEEP_WEEKLY),
        values.of(KEEP_MONTHLY));
    return new BackupSettings(directory, values.of(PG_DUMP), wal, values.of(EVERY), values.of(DRILL_EVERY), keep,
        values.of(HOOK), values.of(UPGRADE_FROM));
  }
}
