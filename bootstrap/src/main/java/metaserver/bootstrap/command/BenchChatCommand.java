package metaserver.bootstrap.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import metaserver.network.bench.ChatFigures;
import metaserver.network.bench.ChatLoad;
import metaserver.network.bench.ChatPlan;
import metaserver.network.bench.LoadFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "chat", description = "Let clients in one room talk. Reports lines and deliveries a second (a delivery "
    + "is one line at one client), how long they take, and what was lost.")
final class BenchChatCommand implements Callable<String> {
  @Mixin private final BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--clients", paramLabel = "N", defaultValue = "100",
      description = "Who listens. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(names = "--senders", paramLabel = "N", defaultValue = "10",
      description = "How many of them speak. Default: ${DEFAULT-VALUE}.")
  private int senders;

  @Option(names = "--rate", paramLabel = "LINES|max", defaultValue = "100", converter = BenchRate.Converter.class,
      description = "Lines a second in all; max: as many as all hear without loss. Default: ${DEFAULT-VALUE}.")
  private BenchRate rate = BenchRate.MAX;

  @Option(names = "--window", paramLabel = "LINES", defaultValue = "256",
      description = "With --rate max: how far the slowest listener may be behind. Default: ${DEFAULT-VALUE}.")
  private int window;

  @Option(names = "--line-bytes", paramLabel = "BYTES", defaultValue = "40",
      description = "The length of a line's text, 16 at least. Default: ${DEFAULT-VALUE}.")
  private int lineBytes;

  @Option(names = "--stuck", paramLabel = "N", defaultValue = "0",
      description = "Further clients that never read. Default: ${DEFAULT-VALUE}.")
  private int stuck;

  @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "5",
      description = "How long before measuring. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Override
  public String call() {
    OpenFiles.require((long) clients + stuck);
    try {
      ChatFigures figures = new ChatLoad(plan(), new BenchWatch(),
          BenchReport.progress(options, spec.commandLine().getOut()), BenchReport.memory(options.server())).run();
      return options.json() ? Json.of(figures) : BenchReport.of(figures);
    } catch (IllegalArgumentException | LoadFailed e) {
      throw new CommandFailure(ExitCode.ERROR, String.valueOf(e.getMessage()));
    }
  }

  private ChatPlan plan() {
    return new ChatPlan(options.target(), options.accounts(), options.rooms(false), clients, senders,
        rate.linesPerSecond(), window, lineBytes, stuck, Duration.ofSeconds(warmUp), options.duration(),
        options.threads());
  }
}
