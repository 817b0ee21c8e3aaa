package metaserver.persistence.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An operator's command after a good backup, such as a copy to another machine.
 *
 * @param command for the shell, which gets the backup's path as its last argument
 */
public record Hook(String command) {

  /** Runs it to its end; what went wrong, if something did. */
  public Optional<String> run(Path backup) {
    Program.Ended ended = Program.of("sh", List.of("-c", command + " \"$1\"", "sh", backup.toString())).run();
    return ended.succeeded()
        ? Optional.empty()
        : Optional.of("the hook ended with code " + ended.exit() + ": " + ended.complaint());
  }
}
