package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.application.ranking.Recomputed;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "recompute",
    description = "Rate all games again, each by the constants of then, and say what is not as it "
    + "should be; the exit code is 1 if there is anything. With --yes it is mended.")
final class RatingsRecomputeCommand implements Action {
  private final Store store;

  @Option(names = "--yes", description = "Mend it. Games that end meanwhile settle afterwards.")
  private boolean yes;

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsRecomputeCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      Recomputed found = installation.ratings().recompute().recompute(yes);
      new ShiftList(json, out)
          .tell(yes ? "All games were rated again" : "All games were rated again for a test", Optional.empty(), found);
      boolean right = found.games() == 0 && found.shifts().isEmpty();
      return yes || right ? ExitCode.OK : ExitCode.ERROR;
    });
  }
}
