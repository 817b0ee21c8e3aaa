package metaserver.persistence.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * pg_dump, and pg_restore beside it.
 *
 * @param dump a name to be found on PATH, or a path
 */
public record PgPrograms(String dump) {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /** The major version in what a program of PostgreSQL says to --version. */
  static int major(String said) {
    Matcher found = VERSION.matcher(said);
    if (!found.find()) throw new BackupFailure("no version of PostgreSQL in: " + said.strip());
    return Integer.parseInt(found.group(1));
  }

  /** Refuses a pg_dump that does not know what this server may have. */
  void require(int server) {
    Program.Ended asked = BackupFailure.told(
        "pg_dump is needed (Debian: postgresql-client; elsewhere set backup.pg.dump)",
        () -> Program.of(dump, List.of("--version")).run());
    int major = major(asked.output());
    if (major < server) {
      throw new BackupFailure(dump + " is of PostgreSQL " + major + " and the server of " + server
          + "; install postgresql-client-" + server + " or set backup.pg.dump to a newer one");
    }
  }

  Program dump(PostgresSettings settings, List<String> arguments) {
    return Program.of(dump, address(settings, arguments)).with(environment(settings));
  }

  Program restore(PostgresSettings settings, List<String> arguments) {
    return Program.of(restore(), address(settings, arguments)).with(environment(settings));
  }

  Program list(Path file) {
    return Program.of(restore(), List.of("--list", file.toString()));
  }

  private String restore() {
    Path path = Path.of(dump);
    Path beside = path.resolveSibling("pg_restore");
    return path.getNameCount() > 1 && Files.exists(beside) ? beside.toString() : "pg_restore";
  }

  private static List<String> address(PostgresSettings settings, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("--host=" + settings.host(), "--port=" + settings.port(),
        "--username=" + settings.user(), "--dbname=" + settings.database(), "--no-password"));
    words.addAll(arguments);
    return words;
  }

  /** A command line can be read by all users of a machine, an environment only by its owner. */
  private static Map<String, String> environment(PostgresSettings settings) {
    Map<String, String> environment = new HashMap<>(
        Map.of("PGPASSWORD", settings.password(), "PGAPPNAME", "metaserver backup"));
    settings.driver().forEach((name, value) -> {
      if (name.startsWith("ssl")) environment.put("PG" + name.toUpperCase(Locale.ROOT), value);
    });
    return environment;
  }
}
