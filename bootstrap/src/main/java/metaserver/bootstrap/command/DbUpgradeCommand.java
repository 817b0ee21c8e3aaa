package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "upgrade", description = "Move an embedded database of an older major version to the PostgreSQL that "
    + "comes with this server. Needs the old programs (--db-upgrade-from-binaries). The old directory is kept.")
final class DbUpgradeCommand implements BackupAction {
  private final Safekeeping safekeeping;

  DbUpgradeCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    return safekeeping.upgrade(settings, out);
  }
}
