package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "drill", description = "Leave two marks, restore the newest backup to the moment between them in a "
    + "directory of its own, look for the marks there, and clean up.")
final class PitrDrillCommand implements BackupAction {
  private final Safekeeping safekeeping;

  PitrDrillCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    return safekeeping.drill(settings, out);
  }
}
