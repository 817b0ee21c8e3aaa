package metaserver.bootstrap;

import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Metaserver;

/** Puts the parts together that the command line asks for. */
final class Wiring {
  private Wiring() {}

  static Metaserver metaserver() {
    return new Metaserver(
        (settings, out) -> {
          throw missing("serve");
        },
        (settings, out) -> {
          throw missing("migrate");
        },
        settings -> {
          throw missing("migrate --dry-run");
        },
        settings -> {
          throw missing("the database");
        },
        settings -> {
          throw missing("password hashing");
        });
  }

  private static CommandFailure missing(String part) {
    return new CommandFailure(ExitCode.ERROR, part + ": this build has no such part");
  }
}
