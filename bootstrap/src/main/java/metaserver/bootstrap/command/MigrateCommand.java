package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "migrate", description = "Bring the schema of the database up to date; serve does so by itself.")
final class MigrateCommand implements Action {
  private final Metaserver metaserver;

  @Option(names = "--dry-run", description = "Print the SQL that would be run, and change nothing.")
  private boolean dryRun;

  MigrateCommand(Metaserver metaserver) {
    this.metaserver = metaserver;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Store.refuseMemory(settings);
    if (!dryRun) return metaserver.migrate().apply(settings, out);
    String sql = metaserver.pendingSql().apply(settings);
    out.println(sql.isBlank() ? "-- nothing to do" : sql.stripTrailing());
    return ExitCode.OK;
  }
}
