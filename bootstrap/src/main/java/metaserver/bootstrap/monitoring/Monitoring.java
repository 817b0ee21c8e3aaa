package metaserver.bootstrap.monitoring;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.MonitoringSettings;
import metaserver.network.http.Metrics;
import metaserver.network.http.OperationsPort;
import metaserver.network.server.PortInUse;

/** The operations port and the figures behind it. */
public final class Monitoring implements AutoCloseable {
  private final List<Consumer<Metrics>> figures;
  private final Readiness readiness;
  private Optional<Watched> watched = Optional.empty();

  /** @param figures each adds what it knows */
  Monitoring(List<Consumer<Metrics>> figures, Readiness readiness) {
    this.figures = List.copyOf(figures);
    this.readiness = readiness;
  }

  /** Opens the port, if there shall be one. */
  public void open(MonitoringSettings settings) {
    settings.port().ifPresent(port -> open(settings.address(), port));
  }

  private void open(InetAddress address, int port) {
    Metrics metrics = Metrics.ofProcess();
    figures.forEach(part -> part.accept(metrics));
    try {
      watched = Optional.of(new Watched(OperationsPort.open(address, port, metrics, readiness::health), metrics));
    } catch (PortInUse e) {
      metrics.close();
      throw new CommandFailure(ExitCode.CONFIGURATION,
          "ops.port: " + e.getMessage() + "; free it, choose another, or off");
    }
  }

  /** Empty where nobody watches. */
  public OptionalInt port() {
    return watched.map(open -> OptionalInt.of(open.port().port())).orElse(OptionalInt.empty());
  }

  @Override
  public void close() {
    watched.ifPresent(open -> {
      open.port().close();
      open.metrics().close();
    });
    watched = Optional.empty();
  }

  private record Watched(OperationsPort port, Metrics metrics) {}
}
