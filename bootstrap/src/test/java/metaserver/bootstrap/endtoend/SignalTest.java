package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metaserver.bootstrap.server.RunningServer;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a signal does to a server in a process of its own, whenever it comes. */
@Timeout(240)
class SignalTest {
  private static final List<String> QUIET = List.of("--bind-address", "127.0.0.1", "--login-port", "0",
      "--room-first-port", "0", "--ops-port", "off", "--site-port", "off", "--games-probe", "off");
  /** A silent database is given up after 30 s; with it a start or a stop would take longer than this. */
  private static final Duration SOON = Duration.ofSeconds(25);

  @TempDir private Path data;

  @Test
  void ctrlCShouldEndAStartThatWaitsForASilentDatabase() throws Exception {
    try (SilencedDatabase database = SilencedDatabase.fromTheBeginning();
        Attempt start = Attempt.serve(data, Map.of("DB_PASSWORD", "secret"), options("postgres",
            "--db-host", "127.0.0.1", "--db-port", String.valueOf(database.port())))) {
      database.awaitCaller();
      long told = System.nanoTime();
      start.signal("INT");

      assertThat(start.complaints()).containsExactly("metaserver: stopped by SIGINT before it was up");
      assertThat(start.exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(SOON);
    }
  }

  @Test
  void firstStartThatWasEndedByASignalShouldLeaveNothingRunningAndBeRepeatable() throws Exception {
    try (Attempt first = Attempt.serve(data, Map.of(), options("embedded"))) {
      RunningServer.await(() -> Files.exists(data.resolve("cluster.unfinished")));
      first.signal("TERM");

      // on a machine that is slow to send the signal the server was up, and stopped without a word
      assertThat(List.of("metaserver: stopped by SIGTERM before it was up")).containsAll(first.complaints());
      assertThat(first.exitCode()).isZero();
      RunningServer.await(() -> ProcessHandle.allProcesses().noneMatch(this::worksOnTheData));
    }
    try (ServerProcess second = ServerProcess.serve(data, options("embedded"))) {
      second.signal("INT");
      assertThat(second.awaitEnd()).isZero();
    }
    assertThat(ProcessHandle.allProcesses()).noneMatch(this::worksOnTheData);
  }

  @Test
  void stopShouldKeepItsLimitWhenTheDatabaseFallsSilent() throws Exception {
    PostgresAddress address = PostgresServer.version(18).createDatabase();
    try (SilencedDatabase database = SilencedDatabase.before(address);
        ServerProcess server = ServerProcess.serve(data, Map.of("DB_PASSWORD", address.password()), options("postgres",
            "--db-host", "127.0.0.1", "--db-port", String.valueOf(database.port()), "--db-user", address.user(),
            "--db-name", address.database(), "--stop-limit", "2s"))) {
      database.fallSilent();
      long told = System.nanoTime();
      server.signal("INT");

      assertThat(server.awaitEnd()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(SOON);
    }
  }

  private boolean worksOnTheData(ProcessHandle process) {
    return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  private static List<String> options(String database, String... more) {
    return Stream.of(List.of("--database", database), QUIET, List.of(more))
        .flatMap(List::stream).toList();
  }
}
