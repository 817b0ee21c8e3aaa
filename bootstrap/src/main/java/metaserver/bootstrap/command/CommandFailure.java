package metaserver.bootstrap.command;

import java.util.List;

/** Ends a command with an exit code and a line for each thing that is wrong. Has no stack: the lines say it all. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public CommandFailure(int exitCode, String line) {
    this(exitCode, List.of(line));
  }

  public CommandFailure(int exitCode, List<String> lines) {
    super(String.join("\n", lines), null, false, false);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
