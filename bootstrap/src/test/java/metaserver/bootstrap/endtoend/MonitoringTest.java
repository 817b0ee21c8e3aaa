package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.server.RunningServer;
import metaserver.network.players.PlayerEntry;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What programs that watch learn of a server, and that dashboard and rules ask for nothing else. */
@Timeout(180)
class MonitoringTest {
  private static final int POSTGRES = 18;
  private static final int ROOM = 0;
  private static final Path OPS = Path.of("..", "docs", "ops");
  private static final Pattern METRIC = Pattern.compile("\\b(?:metaserver|jvm|process|system)_[a-z_]+\\b");

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(POSTGRES)
      .with("ops.port", "0").with("backup.every", "12h").with("backup.drill.every", "7d")
      .with("db.pool.size", "2").with("db.pool.overflow", "1").with("db.pool.wait", "1s");

  @BeforeAll
  static void openAccounts() {
    SERVER.register("ann", "ann");
  }

  @Test
  void figuresShouldTellOfLoginsRoomsChatAndStatements() throws IOException {
    Scrape before = scrape();
    assertThat(Game.myth(SERVER, Line.SEALED, "ann").logInInVain("ann", "wrong")).isNotNull();
    try (Inside ann = Game.myth(SERVER, Line.SEALED, "ann").enter("ann", "ann", ROOM);
        Inside bob = Game.myth(SERVER, Line.PLAIN, "bob").enter("bob", "", ROOM)) {
      ann.hearOf(PlayerEntry.ADD, bob.id());
      ann.say("hello");
      ann.hear("hello");
      bob.hear("hello");
      Scrape now = scrape();

      assertThat(now.value("metaserver_players{room=\"0\"}")).isEqualTo(2);
      assertThat(now.value("metaserver_connections{family=\"myth\",state=\"room\"}")).isEqualTo(2);
      assertThat(now.value("metaserver_rooms")).isEqualTo(7);
      assertRisen(before, now, "metaserver_logins_total{family=\"myth\",outcome=\"registered\"}", 1);
      assertRisen(before, now, "metaserver_logins_total{family=\"myth\",outcome=\"guest\"}", 1);
      assertRisen(before, now, "metaserver_logins_total{family=\"myth\",outcome=\"wrong_password\"}", 1);
      assertRisen(before, now, "metaserver_disconnects_total{cause=\"dismissed\"}", 1);
      assertRisen(before, now, "metaserver_chat_lines_total{kind=\"room\"}", 1);
      assertRisen(before, now, "metaserver_hasher_hashed_total", 2);
      assertThat(now.value("metaserver_deliveries_total"))
          .isGreaterThanOrEqualTo(before.value("metaserver_deliveries_total") + 2);
      assertThat(now.value("metaserver_statement_seconds_count{statement=\"UserMapper.noteLogin\"}")).isPositive();
      assertThat(now.value("metaserver_statement_seconds_sum{statement=\"UserMapper.noteLogin\"}")).isPositive();
      assertThat(now.names())
          .contains("metaserver_backup_last_success_timestamp_seconds", "metaserver_games_unsettled");
      assertThat(now.value("metaserver_db_connections_max")).isEqualTo(3);
      assertThat(now.value("metaserver_chore_last_success_timestamp_seconds{chore=\"sessions\"}")).isPositive();
    }
  }

  @Test
  void nonsenseShouldBeCountedByWhereItWasNoticed() throws IOException {
    Scrape before = scrape();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.login())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readNBytes(1)).isEmpty();
    }
    RunningServer.await(() -> scrape().value("metaserver_packet_errors_total{kind=\"frame\"}")
        == before.value("metaserver_packet_errors_total{kind=\"frame\"}") + 1);
    RunningServer.await(() -> scrape().value("metaserver_disconnects_total{cause=\"violation\"}")
        == before.value("metaserver_disconnects_total{cause=\"violation\"}") + 1);
  }

  @Test
  void healthShouldFollowTheDatabase() {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> well = get("/health/ready");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body().strip()).isEqualTo(
        "{\"ready\":true,\"database\":\"up\",\"migrations\":\"current\",\"listeners\":\"open\",\"draining\":\"no\"}");
    PostgresServer database = PostgresServer.version(POSTGRES);
    database.stop();
    try {
      RunningServer.await(() -> get("/health/ready").statusCode() == 503);
      assertThat(get("/health/ready").body()).contains("\"database\":\"down\"", "\"migrations\":\"unknown\"");
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
      assertThat(scrape().value("metaserver_rooms")).isEqualTo(7);
    } finally {
      database.start();
    }
    RunningServer.await(() -> get("/health/ready").statusCode() == 200);
  }

  @Test
  void aDrainingServerShouldRefuseLoginsLetPlayersMoveAndNotBeReady() throws IOException {
    Granted ann = Game.myth(SERVER, Line.SEALED, "ann").logIn("ann", "ann");
    SERVER.drain(true);
    try {
      assertThat(Game.myth(SERVER, Line.SEALED, "bob").logInInVain("bob", "").message()).contains("about to restart");
      try (Inside there = Game.myth(SERVER, Line.SEALED, "ann").enter(ann, ROOM)) {
        there.say("still here");
        there.hear("still here");
      }
      try (Inside elsewhere = Game.myth(SERVER, Line.SEALED, "ann").enter(ann, ROOM + 1)) {
        assertThat(elsewhere.entry(elsewhere.id()).playerData().name()).isEqualTo("ann");
      }
      assertThat(get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(get("/health/ready").body()).contains("\"draining\":\"yes\"");
      assertThat(scrape().value("metaserver_draining")).isOne();
    } finally {
      SERVER.drain(false);
    }
  }

  @Test
  void visitorShouldSeeNothingOfTheInside() {
    assertThat(get("/secret").statusCode()).isEqualTo(404);
    assertThat(get("/../etc/passwd").statusCode()).isEqualTo(400);
    for (HttpResponse<String> answer : List.of(get("/secret"), get("/../etc/passwd"))) {
      assertThat(answer.body() + answer.headers().map()).doesNotContainIgnoringCase("jetty")
          .doesNotContain("Exception", "metaserver.");
    }
  }

  @Test
  void aTakenPortShouldBeToldInOneLineThatNamesTheSetting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunningServer second = RunningServer.onMemory().with("ops.port", String.valueOf(taken.getLocalPort()));
      assertThatThrownBy(second::start).isInstanceOf(CommandFailure.class)
          .hasMessageStartingWith("ops.port: cannot listen on")
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
      second.stop();
    }
  }

  @Test
  void dashboardAndRulesShouldAskForWhatThereIs() throws IOException {
    Game.myth(SERVER, Line.SEALED, "ann").logIn("ann", "ann");
    Set<String> there = scrape().names();
    for (String file : List.of("dashboard.json", "alerts.yml")) {
      Set<String> wanted = METRIC.matcher(Files.readString(OPS.resolve(file))).results()
          .map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
      wanted.removeIf(name -> name.endsWith("_total") && there.contains(name));
      assertThat(wanted).as(file).isNotEmpty().isSubsetOf(there);
    }
  }

  @Test
  void promtoolShouldAcceptRulesTheirTestsAndTheFiguresThemselves() throws Exception {
    Path promtool = Path.of("/usr/bin/promtool");
    assertThat(Files.isExecutable(promtool) || System.getenv("CI") == null).as("CI has promtool").isTrue();
    if (!Files.isExecutable(promtool)) System.err.println("NOT TESTED: alert rules, since promtool is not installed");
    assumeTrue(Files.isExecutable(promtool));
    Path answers = Files.writeString(Files.createTempFile("metrics", ".txt"),
        Scrape.get(SERVER.operations(), "/metrics").body());
    run(ProcessBuilder.Redirect.PIPE, promtool.toString(), "check", "rules", "alerts.yml");
    run(ProcessBuilder.Redirect.PIPE, promtool.toString(), "check", "config", "prometheus.yml");
    run(ProcessBuilder.Redirect.PIPE, promtool.toString(), "test", "rules", "alerts_test.yml");
    run(ProcessBuilder.Redirect.from(answers.toFile()), promtool.toString(), "check", "metrics");
    Files.delete(answers);
  }

  private static void run(ProcessBuilder.Redirect input, String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).directory(OPS.toFile())
        .redirectErrorStream(true).redirectInput(input).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // 3: it would name some of Java's otherwise
    boolean figures = words[1].equals("check") && words[2].equals("metrics");
    assertThat(process.waitFor()).as(said).isIn(figures ? List.of(0, 3) : List.of(0));
    assertThat(said.lines().filter(line -> line.startsWith("metaserver_"))).isEmpty();
  }

  private static void assertRisen(Scrape before, Scrape now, String sample, double by) {
    assertThat(now.value(sample) - before.value(sample)).as(sample).isEqualTo(by);
  }

  private static Scrape scrape() {
    return Scrape.of(SERVER.operations());
  }

  private static HttpResponse<String> get(String path) {
    return Scrape.get(SERVER.operations(), path);
  }
}
