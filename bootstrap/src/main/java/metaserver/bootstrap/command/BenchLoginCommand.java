package metaserver.bootstrap.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import metaserver.network.bench.LoginFigures;
import metaserver.network.bench.LoginLoad;
import metaserver.network.bench.LoginPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "login", description = "Log in again and again: login connection, password, version, room list, room "
    + "connection, player list, good-bye. Reports logins a second, how long one takes, what failed, "
    + "and the server's memory.")
final class BenchLoginCommand implements Callable<String> {
  @Mixin private final BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--clients", paramLabel = "N", defaultValue = "32",
      description = "Logins under way at any time. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "5",
      description = "How long before measuring. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Override
  public String call() {
    OpenFiles.require(clients * 2L);
    LoginPlan plan = new LoginPlan(options.target(), options.accounts(), options.rooms(true), clients,
        Duration.ofSeconds(warmUp), options.duration(), options.threads());
    LoginFigures figures = new LoginLoad(plan, new BenchWatch(),
        BenchReport.progress(options, spec.commandLine().getOut()), BenchReport.memory(options.server())).run();
    return options.json() ? Json.of(figures) : BenchReport.of(figures);
  }
}
