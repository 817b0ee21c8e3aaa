package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Put a backup in the place of the database, which is kept under another name. "
    + "No server may run on it.")
final class RestoreCommand implements BackupAction {
  private final Safekeeping safekeeping;

  @Parameters(paramLabel = "BACKUP", description = "A backup_*.dump or a backup_*.base.")
  private Path backup = Path.of("");

  @Option(names = "--verify",
      description = "Only try it: restore into a database of its own and compare. Changes nothing.")
  private boolean verify;

  @Mixin private final Confirmation confirmation = new Confirmation();

  RestoreCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    Path path = backup.toAbsolutePath().normalize();
    if (verify) return safekeeping.verify(settings, path, out);
    confirmation.require(path + " takes the place of the database.");
    return safekeeping.restore(settings, path, out);
  }
}
