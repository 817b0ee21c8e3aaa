package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "copy", description = "Copy the embedded database in the data directory into the empty PostgreSQL "
    + "database that the db settings name, and compare. The embedded one stays as it is.")
final class DbCopyCommand implements BackupAction {
  private final Safekeeping safekeeping;

  DbCopyCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    return safekeeping.copy(settings, out);
  }
}
