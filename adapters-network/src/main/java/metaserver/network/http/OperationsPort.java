package metaserver.network.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import metaserver.network.server.PortInUse;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port for programs that watch: {@code /metrics}, {@code /health/live}, {@code /health/ready}. The port is taken at
 * once; the server behind it, which takes longest to start of all, comes up beside the rest, and who asks before waits.
 */
public final class OperationsPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OperationsPort.class);
  private static final int AT_ONCE = 32;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final ServerSocketChannel socket;
  private final Metrics metrics;
  private final Supplier<Health> health;
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile Runnable stop = () -> {};

  private OperationsPort(ServerSocketChannel socket, Metrics metrics, Supplier<Health> health) {
    this.socket = socket;
    this.metrics = metrics;
    this.health = health;
  }

  /**
   * Takes the port; 0 lets the system choose.
   *
   * @throws PortInUse if it cannot be listened on
   */
  public static OperationsPort open(InetAddress address, int port, Metrics metrics, Supplier<Health> health) {
    OperationsPort opened = new OperationsPort(Listening.on(address, port, AT_ONCE), metrics, health);
    Thread.ofVirtual().name("operations-start").start(opened::serve);
    return opened;
  }

  private void serve() {
    try {
      Javalin server = Javalin.create(this::configure);
      server.start();
      stop = server::stop;
    } catch (RuntimeException e) {
      LOG.error("event=operations-failed", e);
    } finally {
      started.countDown();
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.threadPool = new VirtualThreadPool(AT_ONCE);
    config.jetty.addConnector(this::connector);
    config.http.maxRequestSize = 1024;
    config.routes
        .get("/metrics", context -> context.contentType(Metrics.FORMAT).result(metrics.text()))
        .get("/health/live", context -> context.contentType(ContentType.APPLICATION_JSON).result("{\"live\":true}\n"))
        .get("/health/ready", this::ready)
        .error(404, context -> context.contentType(ContentType.TEXT_PLAIN)
            .result("There is /metrics, /health/live, /health/ready.\n"))
        .exception(Exception.class, OperationsPort::failed);
  }

  private Connector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE.toMillis());
    server.addBean(new NetworkConnectionLimit(AT_ONCE, connector));
    try {
      connector.open(socket);
    } catch (IOException e) {
      throw new IllegalStateException("the operations port was closed while it opened", e);
    }
    return connector;
  }

  private void ready(Context context) {
    Health now = health.get();
    context.status(now.ready() ? 200 : 503).contentType(ContentType.APPLICATION_JSON).result(now.json());
  }

  private static void failed(Exception failure, Context context) {
    LOG.error("event=operations-failure path={}", context.path(), failure);
    context.status(500).contentType(ContentType.TEXT_PLAIN).result("This did not work; the server's log says why.\n");
  }

  public int port() {
    return socket.socket().getLocalPort();
  }

  @Override
  public void close() {
    try {
      started.await();
      stop.run();
      socket.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("event=operations-close", e);
    }
  }
}
