package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomType;
import metaserver.network.bench.ChatFigures;
import metaserver.network.bench.ChatLoad;
import metaserver.network.bench.ChatPlan;
import metaserver.network.bench.RoomChoice;
import metaserver.network.bench.Stopwatch;
import metaserver.network.bench.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What 1,000 players who are in a room by browsers cost those with games there: chat of 100 game clients at 100 lines a
 * second, without them and with them in turn. Server, clients and browsers share one process. Its name keeps it out of
 * the build:
 * {@code mvn verify -Pmeasure -pl bootstrap -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ViewersBenchmark}.
 */
class ViewersBenchmark {
  private static final int ROOM = 70;
  private static final int VIEWERS = Integer.getInteger("viewers", 1000);
  private static final int OF_AN_ADDRESS = 16;
  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("(\\w+)=([^;]+)");

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("site.connections.max", "3000").with("site.viewers.max", "2000").with("connections.max", "4000");

  private final List<Socket> lines = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong();

  @Test
  void chatBesideBrowsers() throws IOException, InterruptedException {
    SERVER.addRoom(ROOM, new RoomEdit(Optional.empty(), Optional.of(RoomType.UNRANKED), OptionalInt.of(2000),
        OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())),
        Optional.empty()));
    RunningServer.await(() -> new Surfer(SERVER.site()).get("/rooms/" + ROOM).statusCode() == 200);
    report("nobody by a browser (not counted)");
    report("nobody by a browser");
    enter();
    report(VIEWERS + " by browsers");
    long told = bytes.get();
    for (Socket line : lines) line.close();
    RunningServer.await(() -> SERVER.viewers() == 0);
    report("nobody listens by a browser any more");
    System.out.printf("%,d bytes told to browsers%n", told);
    assertThat(told).isPositive();
  }

  private static void report(String what) {
    InetSocketAddress login = new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.login());
    ChatPlan plan = new ChatPlan(new Target(login, ClientFamily.ALEPH_ONE, false), List.of(),
        new RoomChoice(OptionalInt.of(ROOM), false), 100, 10, OptionalDouble.of(100), 256, 40, 0, Duration.ofSeconds(5),
        Duration.ofSeconds(10), 1);
    ChatFigures figures = new ChatLoad(plan, new Watch(), _ -> {}, Optional.empty()).run();
    System.out.printf("%s: %.0f deliveries/s, lost %d, p50 %.2f ms, p99 %.2f ms, max %.2f ms%n", what,
        figures.deliveriesPerSecond(), figures.lost(), figures.latency().p50Millis(), figures.latency().p99Millis(),
        figures.latency().maxMillis());
  }

  private void enter() throws IOException, InterruptedException {
    for (int first = 0; first < VIEWERS; first += OF_AN_ADDRESS) {
      InetAddress from = InetAddress.getByName("127.0.2." + (1 + first / OF_AN_ADDRESS));
      try (HttpClient client = HttpClient.newBuilder().localAddress(from).build()) {
        for (int i = first; i < Math.min(first + OF_AN_ADDRESS, VIEWERS); i++) listen(from, entered(client, i));
      }
    }
    RunningServer.await(() -> SERVER.viewers() == VIEWERS);
  }

  /** The cookie of a guest who went in. */
  private static String entered(HttpClient client, int number) throws IOException, InterruptedException {
    HttpRequest.Builder page = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + SERVER.site() + "/rooms/" + ROOM));
    HttpResponse<String> shown = client.send(page.build(), BodyHandlers.ofString());
    Matcher token = TOKEN.matcher(shown.body());
    assertThat(token.find()).isTrue();
    HttpResponse<String> in = client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.site() + "/rooms/" + ROOM + "/enter"))
            .header("Cookie", cookie(shown)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("name=viewer" + number + "&form-token=" + token.group(1)))
            .build(),
        BodyHandlers.ofString());
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    return cookie(in);
  }

  private static String cookie(HttpResponse<String> answer) {
    Matcher cookie = COOKIE.matcher(answer.headers().firstValue("Set-Cookie").orElseThrow());
    assertThat(cookie.find()).isTrue();
    return cookie.group();
  }

  private void listen(InetAddress from, String cookie) throws IOException {
    Socket line = new Socket();
    line.bind(new InetSocketAddress(from, 0));
    line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.site()));
    line.getOutputStream().write(("GET /rooms/" + ROOM + "/live?after=0 HTTP/1.1\r\nHost: localhost\r\n"
        + "Accept-Encoding: gzip\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    lines.add(line);
    Thread.ofVirtual().start(() -> read(line));
  }

  private void read(Socket line) {
    byte[] some = new byte[8192];
    try (InputStream in = line.getInputStream()) {
      for (int size = in.read(some); size >= 0; size = in.read(some)) bytes.addAndGet(size);
    } catch (IOException closed) {
      if (!line.isClosed()) throw new UncheckedIOException(closed);
    }
  }

  private record Watch() implements Stopwatch {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void pause(Duration time) {
      LockSupport.parkNanos(time.toNanos());
    }
  }
}
