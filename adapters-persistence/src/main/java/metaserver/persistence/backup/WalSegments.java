package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The segments of the write-ahead log in a directory, by name. A name has 24 hexadecimal digits: 8 for the time line,
 * 16 that grow with time. Time lines branch off where somebody went back to an earlier moment.
 */
record WalSegments(List<String> names) {
  private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");
  static final int TIME_LINE = 8;
  /** With the usual 16 MiB a segment: the last 8 digits never exceed FF. */
  private static final long PER_LOG = 0x100;
  private static final long SIZE = 16L << 20;

  static WalSegments in(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          if (NAME.matcher(file.getFileName().toString()).matches()) names.add(file.getFileName().toString());
        }
      }
    }
    names.sort(null);
    return new WalSegments(names);
  }

  /** Counts through all logs. */
  static long number(String name) {
    return Long.parseLong(name.substring(TIME_LINE, 16), 16) * PER_LOG + Long.parseLong(name.substring(16), 16);
  }

  /** The number of the segment that holds a position such as {@code 0/5000060}. */
  static long numberAt(String position) {
    String[] halves = position.split("/", -1);
    return Long.parseLong(halves[0], 16) * PER_LOG + Long.parseLong(halves[1], 16) / SIZE;
  }

  static String name(String timeLine, long number) {
    return timeLine + "%08X%08X".formatted(number / PER_LOG, number % PER_LOG);
  }

  /** The end of the newest time line. */
  Optional<String> last() {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
  }

  /** The first that is missing between a segment and the last one, on whatever time line. */
  Optional<String> gapAfter(String first) {
    if (last().isEmpty() || number(last().get()) < number(first)) return Optional.empty();
    Set<Long> there = names.stream().map(WalSegments::number).collect(Collectors.toSet());
    for (long number = number(first); number <= number(last().get()); number++) {
      if (!there.contains(number)) return Optional.of(name(first.substring(0, TIME_LINE), number));
    }
    return Optional.empty();
  }

  WalSegments and(WalSegments others) {
    List<String> all = new ArrayList<>(names);
    all.addAll(others.names());
    return new WalSegments(all.stream().distinct().sorted().toList());
  }

  /** Those that no backup needs that begins with the given one. */
  List<String> before(String needed) {
    return names.stream().filter(name -> number(name) < number(needed)).toList();
  }
}
