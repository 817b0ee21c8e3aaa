package metaserver.bootstrap;

import java.nio.file.Path;
import metaserver.bootstrap.command.Logging;
import metaserver.bootstrap.command.MetaserverCommandLine;
import metaserver.bootstrap.command.Passwords;
import metaserver.bootstrap.settings.SettingsReader;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command and leaves its exit code. */
  public static void main(String... arguments) {
    SettingsReader reader = new SettingsReader(System.getenv(), Path.of(""));
    int exitCode = MetaserverCommandLine.of(Wiring.metaserver(), reader, Passwords.ofProcess())
        .execute(MetaserverCommandLine.completed(arguments));
    Logging.end();
    System.exit(exitCode);
  }
}
