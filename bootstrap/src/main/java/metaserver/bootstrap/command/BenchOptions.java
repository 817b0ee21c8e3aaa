package metaserver.bootstrap.command;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.bench.Account;
import metaserver.network.bench.RoomChoice;
import metaserver.network.bench.Target;
import picocli.CommandLine.Option;

/** What all loads have in common. */
final class BenchOptions {
  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1",
      description = "The server. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "6321",
      description = "Its login port. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(names = "--family", paramLabel = "FAMILY", defaultValue = "myth",
      description = "What the clients are: myth or aleph. Default: ${DEFAULT-VALUE}.")
  private BenchFamily family = BenchFamily.MYTH;

  @Option(names = "--sealed", paramLabel = "on|off", defaultValue = "on",
      description = "Whether Myth's clients agree on a key. Default: ${DEFAULT-VALUE}.")
  private BenchSealing sealed = BenchSealing.ON;

  @Option(names = "--room", paramLabel = "ID", description = "Use this room only.")
  private Optional<Integer> room = Optional.empty();

  @Option(names = "--users", paramLabel = "FILE",
      description = "Log in with accounts, a line name:password for each, instead of as guests.")
  private Optional<Path> users = Optional.empty();

  @Option(names = "--duration", paramLabel = "SECONDS", defaultValue = "10",
      description = "How long to measure. Default: ${DEFAULT-VALUE}.")
  private int duration;

  @Option(names = "--threads", paramLabel = "N", defaultValue = "1",
      description = "Threads of the load. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(names = "--pid", paramLabel = "PID",
      description = "The server's process, for its memory. Default: who listens on the port, if on this machine.")
  private Optional<Long> pid = Optional.empty();

  @Option(names = "--json", description = "Print one line of JSON at the end and nothing else.")
  private boolean json;

  Target target() {
    try {
      return new Target(new InetSocketAddress(InetAddress.getByName(host), port), family(), sealed());
    } catch (UnknownHostException e) {
      throw new CommandFailure(ExitCode.ERROR, "host '" + host + "' is not known");
    }
  }

  private ClientFamily family() {
    return switch (family) {
      case MYTH -> ClientFamily.MYTH;
      case ALEPH -> ClientFamily.ALEPH_ONE;
    };
  }

  private boolean sealed() {
    return sealed == BenchSealing.ON && family == BenchFamily.MYTH;
  }

  List<Account> accounts() {
    return users.map(BenchUsers::read).orElse(List.of());
  }

  RoomChoice rooms(boolean spread) {
    return new RoomChoice(room.map(OptionalInt::of).orElse(OptionalInt.empty()), spread);
  }

  Duration duration() {
    return Duration.ofSeconds(duration);
  }

  int threads() {
    return threads;
  }

  /** The server's process, if it is on this machine and to be seen. */
  OptionalLong server() {
    return pid.map(OptionalLong::of).orElseGet(() -> ServerProcess.listeningOn(target().login()));
  }

  boolean json() {
    return json;
  }
}
