package metaserver.bootstrap.command;

import metaserver.domain.audit.Party;
import picocli.CommandLine.Option;

/** Who gives a command that is written down. */
final class ByOption {
  private static final int MOST = 100;

  @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}",
      description = "Who does so, for the audit log. Default: $${sys:user.name}.")
  private String by = "";

  Party party() {
    if (by.isBlank() || by.length() > MOST) {
      throw new CommandFailure(ExitCode.USAGE, "--by takes 1 to " + MOST + " characters");
    }
    return Party.named(by);
  }
}
