package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the log branched, which PostgreSQL writes into a {@code .history} at the end of every recovery. Its name is
 * that of the new time line, its lines are those that lead there: time line, position where it was left, reason.
 */
final class TimeLines {
  private TimeLines() {}

  /** Without the history of the new time line, nobody who goes back later would find what is written from here on. */
  static void keepHistory(Path wal, Path archive) throws IOException {
    try (DirectoryStream<Path> histories = Files.newDirectoryStream(wal, "*.history")) {
      for (Path history : histories) {
        Path kept = archive.resolve(history.getFileName());
        if (Files.exists(kept)) continue;
        Trees.copy(history, kept);
        Trees.flush(kept);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
        Trees.flush(archive);
      }
    }
  }

  /** The number of the segment in which the newest time line begins. */
  static long branch(Path wal) throws IOException {
    return left(branches(newest(wal).orElseThrow()).getLast());
  }

  /**
   * Whether the log that an archive is about now goes through the end of a backup, rather than having branched off
   * before it. A segment in which both were counts as reached.
   */
  static boolean leadOnFrom(Manifest.OfBase base, Path archive) throws IOException {
    Optional<Path> newest = newest(archive);
    if (newest.isEmpty() || isOn(newest.get(), base)) return true;
    long timeLine = Long.parseLong(timeLine(base), 16);
    return branches(newest.get()).stream().anyMatch(
        branch -> Long.parseLong(branch[0]) == timeLine && left(branch) >= WalSegments.number(base.end()));
  }

  /** Whether the log branched and none of the backups was begun on the newest time line. */
  static boolean newestIsWithout(List<Manifest.OfBase> bases, Path archive) throws IOException {
    return newest(archive).filter(newest -> bases.stream().noneMatch(base -> isOn(newest, base))).isPresent();
  }

  private static boolean isOn(Path history, Manifest.OfBase base) {
    return history.getFileName().toString().startsWith(timeLine(base));
  }

  private static String timeLine(Manifest.OfBase base) {
    return base.wal().substring(0, WalSegments.TIME_LINE);
  }

  private static Optional<Path> newest(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) return Optional.empty();
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".history")).max(Comparator.naturalOrder());
    }
  }

  private static List<String[]> branches(Path history) throws IOException {
    return Files.readAllLines(history).stream().filter(line -> !line.isBlank())
        .map(line -> line.strip().split("\t", -1)).toList();
  }

  private static long left(String[] branch) {
    return WalSegments.numberAt(branch[1]);
  }
}
