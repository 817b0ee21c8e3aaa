package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "restore", description = "Restore the embedded database as it was at a moment. No server may run on "
    + "it, unless it is restored into another directory.")
final class PitrRestoreCommand implements BackupAction {
  private final Safekeeping safekeeping;

  @Option(names = "--to", paramLabel = "TIME", description = "The moment, such as 2030-01-02T03:04:05Z; without a zone "
      + "in the machine's. Default: as far as possible.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--backup", paramLabel = "BACKUP", description = "The backup_*.base to begin with. Default: the "
      + "newest that leads there.")
  private Optional<Path> backup = Optional.empty();

  @Option(names = "--into", paramLabel = "DIR", description = "A new data directory. Default: in place; the old files "
      + "are kept beside.")
  private Optional<Path> into = Optional.empty();

  @Mixin private final Confirmation confirmation = new Confirmation();

  PitrRestoreCommand(Safekeeping safekeeping) {
    this.safekeeping = safekeeping;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    BackupAction.refuseMemory(settings);
    Optional<Instant> moment = to.map(PitrRestoreCommand::moment);
    if (into.isEmpty()) confirmation.require("The database in " + settings.operation().data() + " is replaced.");
    return safekeeping.travel(settings, new Safekeeping.Travel(moment, backup.map(PitrRestoreCommand::absolute),
        into.map(PitrRestoreCommand::absolute)), out);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Instant moment(String text) {
    String joined = text.strip().replace(' ', 'T');
    try {
      return joined.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(joined).toInstant()
          : LocalDateTime.parse(joined).atZone(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw new CommandFailure(ExitCode.USAGE, "--to: '" + text + "' is no moment such as 2030-01-02T03:04:05Z");
    }
  }
}
