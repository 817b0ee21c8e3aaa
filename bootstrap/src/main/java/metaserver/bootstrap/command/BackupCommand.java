package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "backup", description = "Back up the database, also while a server runs on it: a dump of a PostgreSQL "
    + "server, a copy of the files of the embedded one. Old backups are removed as the settings say.")
final class BackupCommand implements BackupAction {
  private final Safekeeping safekeeping;

  BackupCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    return safekeeping.backup(settings, out);
  }
}
