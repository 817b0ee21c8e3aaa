package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where backups are kept: {@code backup_YYYYMMDD_HHMMSS.dump} with a {@code .json} beside it, and directories
 * {@code backup_YYYYMMDD_HHMMSS.base} with a {@code manifest.json} inside. What has no manifest is no backup. Times in
 * names are UTC.
 */
public record BackupFolder(Path directory) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Comparator<StoredBackup> OLDEST_FIRST =
      Comparator.comparing(backup -> backup.manifest().finished());
  private static final String UNFINISHED = ".unfinished";
  static final String MANIFEST = "manifest.json";
  private static final String DRILL = "last_drill";

  static String stamp(Instant moment) {
    return STAMP.format(moment);
  }

  Path dump(Instant started) {
    return free(started, ".dump");
  }

  Path base(Instant started) {
    return free(started, ".base");
  }

  private Path free(Instant started, String ending) {
    Path name = directory.resolve("backup_" + stamp(started) + ending);
    return Files.exists(name) ? free(started.plusSeconds(1), ending) : name;
  }

  /** The name that a backup has until it is known to be good. */
  static Path unfinished(Path backup) {
    return backup.resolveSibling(backup.getFileName() + UNFINISHED);
  }

  static Path manifestOf(Path backup) {
    return backup.toString().endsWith(".base")
        ? backup.resolve(MANIFEST)
        : backup.resolveSibling(backup.getFileName().toString().replaceAll("\\.dump$", "") + ".json");
  }

  /** A backup by its path; {@link BackupFailure} if there is none, or nothing that vouches for it. */
  public static StoredBackup at(Path backup) {
    Path manifest = manifestOf(backup);
    if (!Files.exists(backup)) throw new BackupFailure("there is no backup " + backup);
    if (!Files.exists(manifest)) {
      throw new BackupFailure("there is no manifest " + manifest + ", so " + backup + " cannot be trusted");
    }
    return BackupFailure.told("the manifest " + manifest, () -> new StoredBackup(backup, Manifest.read(manifest)));
  }

  /** All good backups, the oldest first; {@link BackupFailure} if a manifest cannot be read. */
  public List<StoredBackup> all() {
    return paths().stream().map(BackupFolder::at).sorted(OLDEST_FIRST).toList();
  }

  /** Those whose manifests can be read, the oldest first: one that cannot must not keep new ones from being made. */
  public List<StoredBackup> readable() {
    return paths().stream().flatMap(backup -> found(backup).stream()).sorted(OLDEST_FIRST).toList();
  }

  /** What has a manifest that cannot be read. */
  public List<Path> unreadable() {
    return paths().stream().filter(backup -> found(backup).isEmpty()).toList();
  }

  private static Optional<StoredBackup> found(Path backup) {
    try {
      return Optional.of(at(backup));
    } catch (BackupFailure unreadable) {
      return Optional.empty();
    }
  }

  private List<Path> paths() {
    if (!Files.isDirectory(directory)) return List.of();
    return BackupFailure.told("the backups in " + directory, () -> {
      List<Path> all = new ArrayList<>();
      try (DirectoryStream<Path> backups = Files.newDirectoryStream(directory, "backup_*.{dump,base}")) {
        for (Path backup : backups) {
          if (Files.exists(manifestOf(backup))) all.add(backup);
        }
      }
      return all;
    });
  }

  /** When the newest good backup was finished. What cannot be read is none. */
  public Optional<Instant> lastBackup() {
    return readable().stream().map(backup -> backup.manifest().finished()).max(Comparator.naturalOrder());
  }

  /** Whether no base backup was begun since somebody went back to an earlier moment. */
  public boolean lacksBaseOfNewestTimeLine(Path archive) {
    List<Manifest.OfBase> bases = readable().stream().flatMap(
        backup -> backup.manifest() instanceof Manifest.OfBase base ? Stream.of(base) : Stream.empty()).toList();
    return BackupFailure.told("the time lines in " + archive, () -> TimeLines.newestIsWithout(bases, archive));
  }

  /** When a drill was passed last. What cannot be read was none. */
  public Optional<Instant> lastDrill() {
    Path file = directory.resolve(DRILL);
    if (!Files.exists(file)) return Optional.empty();
    String time = BackupFailure.told("the time of the last drill", () -> Files.readString(file).strip());
    try {
      return Optional.of(Instant.parse(time));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  void drillPassed(Instant moment) throws IOException {
    Path unfinished = directory.resolve(DRILL + UNFINISHED);
    Trees.write(unfinished, moment + "\n");
    Files.move(unfinished, directory.resolve(DRILL), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Makes the directory and takes it for one backup, until that is closed; what an earlier one left unfinished goes.
   *
   * @throws BackupFailure while another backup runs
   */
  AutoCloseable taken() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      // Through it the archive of the write-ahead log is reached, whoever PostgreSQL runs as.
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }
    FileChannel channel = FileChannel.open(
        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) throw new OverlappingFileLockException();
      removeUnfinished();
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new BackupFailure("another backup runs in " + directory, e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
      for (Path leftover : leftovers) Trees.delete(leftover);
    }
  }

  void remove(StoredBackup backup) throws IOException {
    Files.delete(manifestOf(backup.path())); // from here on it is no backup any more
    Trees.delete(backup.path());
  }
}
