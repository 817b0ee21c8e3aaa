package metaserver.bootstrap.command;

import java.io.Console;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether somebody means it. */
final class Confirmation {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  void require(String what) {
    if (yes) return;
    String answer = Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .flatMap(terminal -> Optional.ofNullable(terminal.readLine("%s Type yes to go on: ", what)))
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
            what + " There is no terminal to ask; confirm with --yes"));
    if (!answer.strip().equals("yes")) throw new CommandFailure(ExitCode.ERROR, "not confirmed, nothing was changed");
  }
}
