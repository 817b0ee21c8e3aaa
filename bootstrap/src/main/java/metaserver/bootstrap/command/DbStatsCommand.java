package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.function.BiFunction;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "stats", description = "Tell how the database is filled and used: sizes, dead rows and the next "
    + "vacuum, indexes that are not needed, how much it finds in memory.")
final class DbStatsCommand implements Action {
  private final BiFunction<Settings, PrintWriter, Integer> stats;

  DbStatsCommand(BiFunction<Settings, PrintWriter, Integer> stats) {
    this.stats = stats;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Store.refuseMemory(settings);
    return stats.apply(settings, out);
  }
}
