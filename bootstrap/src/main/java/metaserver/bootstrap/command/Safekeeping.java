package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;

/**
 * Backups and the ways back from them. Each tells what it did, returns the exit code, and may throw
 * {@link CommandFailure}.
 */
public interface Safekeeping {
  /** Makes a backup, removes old ones, runs the hook. */
  int backup(Settings settings, PrintWriter out);

  /** Tries a backup, and changes nothing. */
  int verify(Settings settings, Path backup, PrintWriter out);

  /** Puts a backup in the database's place. */
  int restore(Settings settings, Path backup, PrintWriter out);

  /** Puts the embedded database back to a moment. */
  int travel(Settings settings, Travel travel, PrintWriter out);

  /** Tries the way back to a moment, and changes nothing. */
  int drill(Settings settings, PrintWriter out);

  /** Moves the embedded database to the major version of PostgreSQL that comes with this server. */
  int upgrade(Settings settings, PrintWriter out);

  /** Copies the embedded database into another PostgreSQL. */
  int copy(Settings settings, PrintWriter out);

  /**
   * A way back.
   *
   * @param to the moment; none: as far as possible
   * @param backup where it begins; none: the newest that leads there
   * @param into a new data directory; none: in place
   */
  record Travel(Optional<Instant> to, Optional<Path> backup, Optional<Path> into) {}
}
