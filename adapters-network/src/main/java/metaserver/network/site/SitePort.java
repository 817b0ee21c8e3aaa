package metaserver.network.site;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import metaserver.application.identity.RecallVisitor;
import metaserver.application.identity.TokenSource;
import metaserver.network.http.Listening;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port of the site. It is taken at once; the server behind it comes up beside the rest, and who asks before waits.
 * Every visitor has a virtual thread; nothing here runs on an event loop.
 */
public final class SitePort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SitePort.class);
  private static final int WAITING = 128;
  private static final int ACCEPTING = 4;
  private static final int STORE_PLACES = 6;
  private static final int FORM_PLACES = 4;
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(3);
  /** Longer than the pause between two signs of life to viewers. */
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int REQUEST_SECONDS = 20;
  private static final int MOST_BODY = 16 << 10;
  private static final int MOST_HEADERS = 8192;

  private final ServerSocketChannel socket;
  private final SiteRules rules;
  private final Optional<CertificateFiles> certificate;
  private final Known known;
  private final SlowRequests slow = new SlowRequests(REQUEST_SECONDS);
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile Optional<Running> running = Optional.empty();

  private SitePort(ServerSocketChannel socket, SiteRules rules, Optional<CertificateFiles> certificate, Known known) {
    this.known = known;
    this.socket = socket;
    this.rules = rules;
    this.certificate = certificate;
  }

  /**
   * Takes the port.
   *
   * @param known who tells visitors from one another
   * @param sections made where the site comes up, since they take a moment
   * @throws metaserver.network.server.PortInUse if it cannot be listened on
   * @throws CertificateUnusable if there shall be one and it cannot be used
   */
  public static SitePort open(SiteRules rules, Known known, Sections sections) {
    Optional<CertificateFiles> certificate = rules.certificate().map(CertificateFiles::new);
    SitePort opened = new SitePort(Listening.on(rules.address(), rules.port(), WAITING), rules, certificate, known);
    Thread.ofVirtual().name("site-start").start(() -> opened.serve(sections));
    return opened;
  }

  private void serve(Sections sections) {
    try {
      Assets assets = Assets.load();
      Pages pages = new Pages(Frame.ofEverybody(rules.name(), assets));
      JsonForm json = new JsonForm();
      Routes routes = new Routes();
      sections.of(pages, json).forEach(section -> section.addTo(routes));
      Viewers viewers = new Viewers(routes.events(), rules.mostViewers());
      Replies replies = new Replies(pages, json);
      Answers answers = new Answers(
          replies, known, new StoreGate(STORE_PLACES, STORE_PATIENCE), new StoreGate(FORM_PLACES, STORE_PATIENCE));
      List<ServerConnector> connectors = new ArrayList<>();
      Javalin server = Javalin.create(config -> {
        settle(config, connectors);
        route(config, routes, assets, answers, replies, viewers);
      });
      server.start();
      running = Optional.of(new Running(server, connectors.getFirst(), viewers, routes.seconds(), routes.endings()));
    } catch (RuntimeException e) {
      LOG.error("event=site-failed", e);
      release(); // nobody shall wait for what does not come
    } finally {
      started.countDown();
    }
  }

  private void settle(JavalinConfig config, List<ServerConnector> connectors) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_BODY;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new VirtualThreadPool(rules.mostConnections() + ACCEPTING);
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector = connector(server, http);
      connectors.add(connector);
      return connector;
    });
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADERS);
    List<ConnectionFactory> protocols = new ArrayList<>();
    certificate.ifPresent(files -> {
      http.addCustomizer(new SecureRequestCustomizer(false));
      protocols.add(new SslConnectionFactory(files.context(), "http/1.1"));
    });
    protocols.add(new HttpConnectionFactory(http));
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols.toArray(ConnectionFactory[]::new));
    connector.setIdleTimeout(IDLE.toMillis());
    server.addBean(new NetworkConnectionLimit(rules.mostConnections(), (Connector) connector));
    try {
      connector.open(socket);
    } catch (IOException e) {
      throw new IllegalStateException("the site's port was closed while it opened", e);
    }
    return connector;
  }

  private void route(
      JavalinConfig config, Routes routes, Assets assets, Answers answers, Replies replies, Viewers viewers) {
    config.routes.before(this::protect);
    routes.pages().forEach(page -> config.routes.get(page.address(), context -> answers.page(arrived(context), page)));
    routes.forms().forEach(form -> config.routes.post(form.address(), context -> answers.form(arrived(context), form)));
    routes.programs().forEach(
        sent -> config.routes.post(sent.address(), context -> answers.program(arrived(context), sent)));
    routes.raw().forEach(raw -> config.routes.get(raw.address(), context -> replies.json(context, raw.text().get())));
    assets.all().forEach(asset -> config.routes.get(asset.address(), context -> replies.asset(context, asset)));
    config.routes.get("/live", context -> {
      if (!viewers.serve(context, visitor(context))) replies.tell(context, Failure.of(503));
    });
    routes.streams().forEach(
        stream -> config.routes.get(stream.address(), context -> answers.stream(arrived(context), stream, viewers)));
    for (int status : new int[] {400, 403, 404, 405, 413, 500}) config.routes.error(status, replies::complete);
    config.routes.exception(Exception.class, (failure, context) -> replies.failed(context, failure));
  }

  private Arrival arrived(Context context) {
    return new Arrival(
        context, new Reception(context, new Cookies(context, isSecure(context)), known.tokens()), visitor(context));
  }

  private void protect(Context context) {
    SafeHeaders.ALL.forEach(context::header);
    if (isSecure(context)) context.header(SafeHeaders.OF_TLS.getKey(), SafeHeaders.OF_TLS.getValue());
  }

  private boolean isSecure(Context context) {
    return context.req().isSecure()
        || (rules.proxies().trust(peer(context)) && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto")));
  }

  private InetAddress visitor(Context context) {
    return rules.proxies().visitor(peer(context), Collections.list(context.req().getHeaders("X-Forwarded-For")));
  }

  private static InetAddress peer(Context context) {
    return InetAddress.ofLiteral(context.req().getRemoteAddr().replaceAll("[\\[\\]]", ""));
  }

  /** What is to be done once a second: viewers are told what is new, and who is slow is let go. */
  public void look() {
    running.ifPresent(up -> {
      slow.look(up.connector());
      up.viewers().look();
      up.seconds().forEach(Runnable::run);
    });
  }

  /** Takes a renewed certificate over. */
  public void followCertificate() {
    certificate.ifPresent(CertificateFiles::follow);
  }

  public int port() {
    return socket.socket().getLocalPort();
  }

  /** How many look at a page that changes by itself. */
  public int viewers() {
    return running.map(up -> up.viewers().count()).orElse(0);
  }

  @Override
  public void close() {
    try {
      started.await();
      running.ifPresent(up -> {
        up.endings().forEach(Runnable::run);
        up.viewers().end();
        up.server().stop();
      });
      release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void release() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=site-close", e);
    }
  }

  /** The parts of the site. */
  @FunctionalInterface
  public interface Sections {
    List<Section> of(Pages pages, JsonForm json);
  }

  /** Who tells visitors from one another. */
  public record Known(RecallVisitor recall, TokenSource tokens) {}

  private record Running(
      Javalin server, ServerConnector connector, Viewers viewers, List<Runnable> seconds, List<Runnable> endings) {}
}
