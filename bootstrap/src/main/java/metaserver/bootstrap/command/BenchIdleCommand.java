package metaserver.bootstrap.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import metaserver.network.bench.IdleFigures;
import metaserver.network.bench.IdleLoad;
import metaserver.network.bench.IdlePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "idle", description = "Fill rooms with clients that only answer when asked whether they live. Reports "
    + "how long it took until all knew all others in their room, entries a second and how long one takes, how many are "
    + "still there at the end, and the server's memory for each.")
final class BenchIdleCommand implements Callable<String> {
  @Mixin private final BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--clients", paramLabel = "N", defaultValue = "1000",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(names = "--at-once", description = "Let all enter at the same moment.")
  private boolean atOnce;

  @Option(names = "--settle", paramLabel = "SECONDS", defaultValue = "3",
      description = "How long to leave the server alone before its memory is read. Default: ${DEFAULT-VALUE}.")
  private int settle;

  @Override
  public String call() {
    OpenFiles.require(clients);
    IdlePlan plan = new IdlePlan(options.target(), options.accounts(), options.rooms(true), clients, atOnce,
        Duration.ofSeconds(settle), options.duration(), options.threads());
    IdleFigures figures = new IdleLoad(plan, new BenchWatch(),
        BenchReport.progress(options, spec.commandLine().getOut()), BenchReport.memory(options.server())).run();
    return options.json() ? Json.of(figures) : BenchReport.of(figures);
  }
}
