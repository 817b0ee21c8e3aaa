package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metaserver.bootstrap.command.ExitCode;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.embedded.PostgresTuning;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the way of a start is said in one line that names the thing and the setting. */
@Timeout(240)
class RefusedStartTest {
  private static final Path FULL = Path.of("/dev/full");
  private static final PostgresTuning FLEETING =
      new PostgresTuning(false, 20, Duration.ofMinutes(1), Duration.ofSeconds(10));
  private static final Map<String, String> SECRET = Map.of("DB_PASSWORD", "secret");

  @TempDir private Path temporary;
  private Path data;

  /** As the program shows it. */
  @BeforeEach
  void findTheData() throws IOException {
    data = temporary.toRealPath();
  }

  @Test
  void loginPortInUseShouldBeNamedWithItsSetting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(ExitCode.CONFIGURATION,
              Attempt.serve(data, Map.of(), options("memory", "--login-port", port(taken)))))
          .startsWith("metaserver: login.port: ").contains(port(taken)).contains("free it");
    }
  }

  /** Whichever room comes first to a port that is taken: those after the first may be somebody else's. */
  @Test
  void roomPortInUseShouldBeNamedWithItsSetting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(ExitCode.CONFIGURATION,
              Attempt.serve(data, Map.of(), options("memory", "--room-first-port", port(taken)))))
          .matches("metaserver: room \\d+: cannot listen on 127\\.0\\.0\\.1:\\d+ .*")
          .contains("room.first.port", "free it");
    }
  }

  @Test
  void tooFewOpenFilesShouldBeNamedWithTheSettingOfConnections() throws Exception {
    ProcessBuilder program = ServerProcess.program(data, options("memory", "--connections-max", "5000"));
    List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -n 4096 && exec \"$@\"", "sh"));
    limited.addAll(program.command());

    assertThat(refusal(ExitCode.CONFIGURATION, Attempt.of(program.command(limited))))
        .contains("4096").contains("5000 connections").contains("connections.max").contains("ulimit -n");
  }

  @ParameterizedTest
  @CsvSource({"embedded, 69", "postgres, 78"})
  void dataDirectoryThatCannotBeMadeShouldBeNamedWithItsSetting(String database, int exitCode) throws Exception {
    Path file = Files.createFile(data.resolve("file"));

    assertThat(refusal(exitCode, Attempt.serve(file.resolve("data"), secret(database), options(database))))
        .contains("data directory " + file.resolve("data")).contains("--data");
  }

  /** The lock is the first file that is written there. */
  @Test
  void fullDataDirectoryShouldBeNamedWithItsSetting() throws Exception {
    assumeThat(FULL).exists();
    Path full = Files.createSymbolicLink(data.resolve("lock"), FULL);

    assertThat(refusal(ExitCode.DATABASE, Attempt.serve(data, Map.of(), options("embedded"))))
        .contains("data directory " + data).contains("No space left on device").contains("--data");
    Files.delete(full);
  }

  @Test
  void dataDirectoryThatTakesNoFileOfTheServerShouldBeNamedWithItsSetting() throws Exception {
    Files.createDirectory(data.resolve("server.pid"));

    assertThat(refusal(ExitCode.CONFIGURATION, Attempt.serve(data, SECRET, options("postgres"))))
        .contains("data directory " + data).contains("server.pid").contains("--data");
  }

  @Test
  void keyOfAccountsThatCannotBeReadShouldBeNamedWithTheSettingOfItsDirectory() throws Exception {
    PostgresAddress address = PostgresServer.version(18).createDatabase();
    Files.writeString(data.resolve("account.key"), "none\n");

    assertThat(refusal(ExitCode.CONFIGURATION, onPostgres(address)))
        .contains("data directory " + data).contains("account.key").contains("--data");
  }

  @Test
  void dataDirectoryThatAnotherUsesShouldBeNamedWithItsProcess() throws Exception {
    Opened opened = EmbeddedPostgres.open(data, new PostgresBinaries.Unpacked(PostgresServer.programs(18)), FLEETING);
    try (EmbeddedPostgres _ = ((Opened.Owned) opened).postgres()) {
      assertThat(refusal(ExitCode.ERROR, Attempt.serve(data, Map.of(), options("embedded"))))
          .contains("process " + ProcessHandle.current().pid() + " uses the data directory " + data)
          .contains("--data");
    }
  }

  @Test
  void newerSchemaShouldBeNamedWithTheSettingOfTheDatabase() throws Exception {
    PostgresAddress address = PostgresServer.version(18).createDatabase();
    new Migrations(PostgresSettings.of(
        address.host(), address.port(), address.user(), address.password(), address.database())).migrate();
    Rows.change(address, """
        insert into flyway_schema_history
        (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (1000, '999', 'later', 'SQL', 'V999__later.sql', 'test', 0, true)""");

    assertThat(refusal(ExitCode.DATABASE, onPostgres(address)))
        .contains("schema version 999").contains("newer server").contains("DB_NAME");
  }

  private static String port(ServerSocket taken) {
    return String.valueOf(taken.getLocalPort());
  }

  private Attempt onPostgres(PostgresAddress address) {
    return Attempt.serve(data, Map.of("DB_PASSWORD", address.password()), options("postgres",
        "--db-host", address.host(), "--db-port", String.valueOf(address.port()), "--db-user", address.user(),
        "--db-name", address.database()));
  }

  /** The one line that the start ended with. */
  private static String refusal(int exitCode, Attempt start) throws InterruptedException {
    try (start) {
      List<String> complaints = start.complaints();
      assertThat(complaints).singleElement().asString().startsWith("metaserver: ");
      assertThat(start.exitCode()).isEqualTo(exitCode);
      return complaints.getFirst();
    }
  }

  private static Map<String, String> secret(String database) {
    return database.equals("postgres") ? SECRET : Map.of();
  }

  private static List<String> options(String database, String... more) {
    List<String> usual = List.of("--database", database, "--bind-address", "127.0.0.1", "--ops-port", "off",
        "--site-port", "off", "--games-probe", "off");
    List<String> ports = Stream.of("--login-port", "--room-first-port")
        .filter(port -> !List.of(more).contains(port)).flatMap(port -> Stream.of(port, "0")).toList();
    return Stream.of(usual, ports, List.of(more)).flatMap(List::stream).toList();
  }
}
