package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.bootstrap.backup.Keeper;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Metaserver;
import metaserver.bootstrap.command.MetaserverCommandLine;
import metaserver.bootstrap.command.Passwords;
import metaserver.bootstrap.command.Upkeep;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.bootstrap.storage.MemoryModule;
import metaserver.domain.identity.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchAgainstServerTest {
  private static final Map<String, String> SETTINGS = Map.of(
      "database", "memory", "login.port", "0", "room.first.port", "0", "ops.port", "off", "bind.address", "127.0.0.1",
      "site.port", "off",
      "password.memory", "1MiB", "password.passes", "1", "chat.flood.control", "off");
  private static final boolean SEES_MEMORY = Files.exists(Path.of("/proc/self/status"));
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path directory;
  private ServerGraph graph;
  private Server server;
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    String hash = graph(Optional.empty()).passwordHasher().hash(new Password("secret")).text();
    Path users = Files.writeString(directory.resolve("users"), "alice:" + hash + "\nbob:" + hash + "\n");
    graph = graph(Optional.of(users));
    server = Server.start(graph, settings());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--family=myth --sealed=on", "--family=myth --sealed=off", "--family=aleph"})
  void guestsShouldLogInAgainAndAgain(String options) {
    JsonNode figures = bench("login --clients 3 --warm-up 0 --duration 2 " + options);
    assertThat(figures.get("logins").asInt()).isPositive();
    assertThat(figures.get("failed").asInt()).as("%s", figures).isZero();
    assertThat(figures.get("latency").get("maxMillis").asDouble()).isPositive();
    if (SEES_MEMORY) assertThat(figures.get("serverBytes").asLong()).isGreaterThan(1 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--family=myth --sealed=on", "--family=myth --sealed=off", "--family=aleph"})
  void everyLineShouldReachEveryClient(String options) {
    JsonNode figures = bench("chat --clients 5 --senders 2 --rate 200 --warm-up 0 --duration 1 --stuck 1 " + options);
    assertThat(figures.get("expected").asInt()).isPositive();
    assertThat(figures.get("lost").asInt()).as("%s", figures).isZero();
    assertThat(figures.get("latency").get("samples").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--family=myth --sealed=on", "--family=myth --sealed=off", "--family=aleph"})
  void everyChangeOfAGameShouldReachEveryClient(String options) {
    JsonNode figures = bench("games --clients 5 --hosts 2 --rate 200 --warm-up 0 --duration 1 " + options);
    assertThat(figures.get("expected").asInt()).isPositive();
    assertThat(figures.get("lost").asInt()).as("%s", figures).isZero();
    assertThat(figures.get("latency").get("samples").asInt()).isPositive();
  }

  @Test
  void aRoomShouldTalkAsFastAsItCanWithoutLoss() {
    JsonNode figures = bench("chat --clients 5 --senders 2 --rate max --warm-up 0 --duration 1");
    assertThat(figures.get("deliveriesPerSecond").asDouble()).isPositive();
    assertThat(figures.get("lost").asInt()).as("%s", figures).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--at-once --room=1", "--family=aleph", ""})
  void allShouldKnowAllInTheirRoom(String options) {
    JsonNode figures = bench("idle --clients 20 --settle 0 --duration 0 " + options);
    assertThat(figures.get("complete").asBoolean()).as("%s", figures).isTrue();
    assertThat(figures.get("presentAtEnd").asInt()).isEqualTo(20);
    assertThat(figures.get("entriesPerSecond").asDouble()).isPositive();
    assertThat(figures.get("latency").get("samples").asInt()).isEqualTo(20);
    if (SEES_MEMORY) assertThat(figures.get("memory").get("bytesWithAll").asLong()).isGreaterThan(1 << 20);
  }

  @Test
  void clientsShouldComeFromAddressesOfTheirOwn() {
    bench("idle --clients 20 --settle 0 --duration 0");
    assertThat(graph.presence().all()).hasSize(20)
        .allSatisfy(session -> assertThat(session.session().address().getHostAddress()).startsWith("127.1."))
        .extracting(session -> session.session().address()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"idle", "chat", "games", "login"})
  void moreClientsThanFilesMayBeOpenShouldBeRefusedBeforeAnyIsMade(String load) {
    assertThat(run("bench " + load + " --clients 2000000000", new StringWriter())).isEqualTo(ExitCode.ERROR);
    assertThat(err.lines()).singleElement().asString().contains("ulimit -n");
    assertThat(graph.presence().all()).isEmpty();
  }

  @Test
  void whatPeopleReadShouldHoldRateTimesAndMemory() {
    assertThat(read("login --clients 3 --warm-up 0 --duration 1"))
        .contains("full logins in", "/s", "p50 ", "p99 ", "max ");
    assertThat(read("idle --clients 3 --settle 0 --duration 0"))
        .contains("all knew all", "entering: ", "/s, p50 ", "p99 ", "max ");
  }

  private String read(String command) {
    StringWriter out = new StringWriter();
    assertThat(run("bench " + command, out)).as("%s", err).isZero();
    if (SEES_MEMORY) assertThat(out.toString()).contains("MB resident");
    return out.toString();
  }

  @Test
  void accountsShouldLogInWithTheirPasswords() throws IOException {
    Path users = Files.writeString(directory.resolve("passwords"), "alice:secret\nbob:wrong\n");
    JsonNode figures = bench("idle --clients 2 --settle 0 --duration 0 --users " + users);
    assertThat(figures.get("entered").asInt()).isEqualTo(1);
    assertThat(figures.get("failures").toString()).isEqualTo("{\"login refused with code 3\":1}");
  }

  @Test
  void aRoomThatIsNotThereShouldEndALoadOfChatWithOneLine() {
    assertThat(run("bench chat --clients 2 --senders 1 --room 99", new StringWriter())).isEqualTo(ExitCode.ERROR);
    assertThat(err.lines()).singleElement().asString().contains("not all clients got into one room");
  }

  @Test
  void moreHostsThanClientsShouldBeRefused() {
    assertThat(run("bench games --clients 2 --hosts 3", new StringWriter())).isEqualTo(ExitCode.ERROR);
    assertThat(err.lines()).singleElement().asString().contains("hosts");
  }

  @Test
  void moreSendersThanClientsShouldBeRefused() {
    assertThat(run("bench chat --clients 2 --senders 3", new StringWriter())).isEqualTo(ExitCode.ERROR);
    assertThat(err.lines()).singleElement().asString().contains("senders");
  }

  private JsonNode bench(String command) {
    StringWriter out = new StringWriter();
    assertThat(run("bench " + command + " --json", out)).as("%s", err).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(String command, StringWriter out) {
    StringWriter complaints = new StringWriter();
    CommandLine line = MetaserverCommandLine.of(
            nothingElse(), new SettingsReader(Map.of(), directory), Passwords.ofProcess())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(complaints, true));
    int code = line.execute(Stream.concat(
        Stream.of(command.split(" +")),
        Stream.of("--port", "" + server.loginPorts().getFirst())).toArray(String[]::new));
    err = complaints.toString();
    return code;
  }

  private static Metaserver nothingElse() {
    return new Metaserver((_, _) -> 1, (_, _) -> 1, _ -> "", _ -> {
      throw new IllegalStateException("a load needs no database");
    }, _ -> {
      throw new IllegalStateException("a load hashes no passwords");
    }, new Keeper(CLOCK), new Upkeep((_, _) -> 1, (_, _) -> 1, (_, _) -> 1));
  }

  private ServerGraph graph(Optional<Path> users) {
    return DaggerMemoryServer.factory().create(MemoryModule.of(users), settings(), CLOCK);
  }

  private Settings settings() {
    return switch (new SettingsReader(Map.of(), directory).read(new HashMap<>(SETTINGS), Optional.empty())) {
      case SettingsReading.Complete(Settings settings) -> settings;
      case SettingsReading.Refused(List<String> complaints) -> throw new IllegalStateException("" + complaints);
    };
  }
}
