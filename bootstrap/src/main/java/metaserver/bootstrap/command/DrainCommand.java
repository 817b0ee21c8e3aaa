package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.function.BiFunction;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "drain", description = "Tell the server that runs on the data directory to let nobody in any more, and "
    + "to stop when no game is being played, at the latest after drain.limit. A second time: now.")
final class DrainCommand implements Action {
  private final BiFunction<Settings, PrintWriter, Integer> drain;

  DrainCommand(BiFunction<Settings, PrintWriter, Integer> drain) {
    this.drain = drain;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return drain.apply(settings, out);
  }
}
