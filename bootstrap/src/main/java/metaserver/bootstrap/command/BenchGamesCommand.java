package metaserver.bootstrap.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import metaserver.network.bench.GamesFigures;
import metaserver.network.bench.GamesLoad;
import metaserver.network.bench.GamesPlan;
import metaserver.network.bench.LoadFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "games",
    description = "Let clients in one room host games that change all the time. Reports changes and "
    + "notifications a second (a notification is one change at one client), how long they take, and what was lost.")
final class BenchGamesCommand implements Callable<String> {
  @Mixin private final BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--clients", paramLabel = "N", defaultValue = "100",
      description = "Who hears of the games. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(names = "--hosts", paramLabel = "N", defaultValue = "10",
      description = "How many of them host one. Default: ${DEFAULT-VALUE}.")
  private int hosts;

  @Option(names = "--rate", paramLabel = "CHANGES", defaultValue = "50",
      description = "Changes of games a second in all. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "5",
      description = "How long before measuring. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Override
  public String call() {
    OpenFiles.require(clients);
    try {
      GamesPlan plan = new GamesPlan(options.target(), options.accounts(), options.rooms(false), clients, hosts, rate,
          Duration.ofSeconds(warmUp), options.duration(), options.threads());
      GamesFigures figures = new GamesLoad(plan, new BenchWatch(),
          BenchReport.progress(options, spec.commandLine().getOut()), BenchReport.memory(options.server())).run();
      return options.json() ? Json.of(figures) : BenchReport.of(figures);
    } catch (IllegalArgumentException | LoadFailed e) {
      throw new CommandFailure(ExitCode.ERROR, String.valueOf(e.getMessage()));
    }
  }
}
