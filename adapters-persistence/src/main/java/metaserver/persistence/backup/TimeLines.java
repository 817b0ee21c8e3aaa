package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the log branched, which PostgreSQL writes into a {@code .history} at the end of every recovery. */
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

  /**
   * The number of the segment in which the newest time line begins. A history's lines are: parent, position, reason.
   */
  static long branch(Path wal) throws IOException {
    try (Stream<Path> files = Files.list(wal)) {
      Path newest = files.filter(file -> file.toString().endsWith(".history"))
          .max(Comparator.naturalOrder()).orElseThrow();
      List<String> lines = Files.readAllLines(newest).stream().filter(line -> !line.isBlank()).toList();
      return WalSegments.numberAt(lines.getLast().split("\t", -1)[1]);
    }
  }
}
