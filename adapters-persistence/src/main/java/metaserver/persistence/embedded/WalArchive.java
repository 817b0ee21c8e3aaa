package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * Where PostgreSQL puts the filled segments of its write-ahead log, so that a base backup can be brought to any later
 * moment.
 *
 * @param directory made if need be; belongs to whom PostgreSQL runs as
 * @param every after how long a segment with something in it goes there though it is not full
 */
public record WalArchive(Path directory, Duration every) {
  private static final String SCRIPT = "archive-wal.sh";

  /**
   * Never overwrites: ln fails where the name is taken. A segment that is there already, byte for byte, is one whose
   * success PostgreSQL did not live to hear of. Only what has reached the disk counts as kept.
   */
  private static final String TEXT = """
      #!/bin/sh
      # archive_command of Myth Metaserver, written anew at every start: sh archive-wal.sh PATH NAME
      set -eu
      from=$1
      name=$2
      target=TARGET
      flush() { sync "$1" 2>/dev/null || sync; }
      if [ -e "$target/$name" ]; then
        cmp -s "$from" "$target/$name" || { echo "archive-wal: $target/$name is there with other content" >&2; exit 1; }
        flush "$target/$name"
        flush "$target"
        exit 0
      fi
      temporary=$target/.unfinished-$name
      rm -f "$temporary"
      trap 'rm -f "$temporary"' EXIT
      cp "$from" "$temporary"
      flush "$temporary"
      ln "$temporary" "$target/$name"
      flush "$target"
      """;

  List<String> settings() {
    return List.of(
        "archive_mode=on", "archive_command=sh " + SCRIPT + " \"%p\" \"%f\"", "archive_timeout=" + every.toSeconds());
  }

  /** Writes the script where PostgreSQL works, and opens the way to the directory. */
  void prepare(Cluster cluster, RunAs runAs) throws IOException {
    Files.createDirectories(directory);
    runAs.own(directory);
    runAs.requireEntry(directory);
    Path script = cluster.directory().resolve(SCRIPT);
    Files.writeString(script, TEXT.replace("TARGET", quoted(directory.toAbsolutePath().toString())));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rw-------"));
    runAs.own(script);
  }

  /** PostgreSQL's restore_command for what a directory holds. */
  public static String restoreCommand(Path directory) {
    return "cp " + quoted(directory.toAbsolutePath().toString()).replace("%", "%%") + "/\"%f\" \"%p\"";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
