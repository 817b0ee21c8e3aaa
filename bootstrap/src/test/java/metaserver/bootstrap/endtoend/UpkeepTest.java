package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.server.RunningServer;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.upkeep.DatabaseStats;
import metaserver.bootstrap.upkeep.Doctor;
import metaserver.persistence.embedded.PgBouncer;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told of a real database. */
@Timeout(120)
class UpkeepTest {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(15);

  @Test
  void statsShouldShowTablesIndexesAndTheNextVacuum() {
    SERVER.register("ann", "ann");
    Game.myth(SERVER, Line.SEALED, "ann").logIn("ann", "ann");
    String said = said(DatabaseStats::tell, SERVER.settings(), ExitCode.OK);

    assertThat(said).contains("% of blocks found in memory", "VACUUM AT", "users", "player_stats",
        "Indexes that no query has used:")
        .contains("Indexes that do what another does: none.");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void doctorShouldFindAFreshDatabaseWithoutFault(int version) throws Exception {
    RunningServer server = RunningServer.onPostgres(version);
    server.start();
    try {
      String said = said(new Doctor(InstantSource.system())::examine, server.settings(), ExitCode.ERROR);
      // the tests' PostgreSQL does not wait for the disk, which is the one thing that is wrong
      assertThat(said).contains("ok    database   PostgreSQL " + version,
          "WRONG durability fsync, full_page_writes, synchronous_commit is off")
          .contains("ok    schema", "ok    clock", "ok    pooler     none", "warn  archive",
              "warn  backups    none in", "disk", "ops.port   off", "ok    vacuum",
              "ok    pool       the pool takes up to",
              "ok    rooms      7 are open, and their ports can be used");
      assertThat(said.lines().filter(line -> line.startsWith("WRONG"))).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void doctorShouldNameARoomWhosePortCannotBeUsed() throws Exception {
    RunningServer server = RunningServer.onPostgres(15);
    server.start();
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.editRoom(5, port(silent.getLocalPort()));

      assertThat(said(new Doctor(InstantSource.system())::examine, server.settings(), ExitCode.ERROR))
          .contains("WRONG room 5     " + silent.getLocalPort() + " cannot be used").contains("; choose another");
    } finally {
      server.stop();
    }
  }

  @Test
  void doctorShouldSayThatThePoolIsLargerThanTheDatabaseAllows() {
    RunningServer greedy = RunningServer.onPostgres(15).at(SERVER.database()).with("db.pool.size", "191");

    assertThat(said(new Doctor(InstantSource.system())::examine, greedy.settings(), ExitCode.ERROR))
        .contains("WRONG pool       the pool takes up to 201 of 200 connections; raise max_connections");
  }

  @Test
  void doctorShouldNoticeAPoolerThatNobodyTold() {
    Assumptions.assumeTrue(PgBouncer.program().isPresent());
    int pooler = PgBouncer.before(SERVER.database()).to(SERVER.database()).port();
    RunningServer settings = RunningServer.onPostgres(15).at(SERVER.database()).with("db.port", String.valueOf(pooler));

    assertThat(said(new Doctor(InstantSource.system())::examine, settings.settings(), ExitCode.ERROR))
        .contains("WRONG pooler     a pooler stands before the database");
  }

  @Test
  void doctorShouldSayInOneLineThatTheDatabaseIsAway() {
    PostgresServer database = PostgresServer.version(15);
    database.stop();
    try {
      assertThat(said(new Doctor(InstantSource.system())::examine, SERVER.settings(), ExitCode.ERROR).lines()
          .filter(line -> line.startsWith("WRONG"))).hasSize(1).first().asString().contains("database", "refused");
    } finally {
      database.start();
    }
  }

  private static RoomEdit port(int port) {
    return new RoomEdit(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(port), Optional.empty(), Optional.empty());
  }

  private static String said(BiFunction<Settings, PrintWriter, Integer> command, Settings settings, int exitCode) {
    StringWriter said = new StringWriter();
    assertThat(command.apply(settings, new PrintWriter(said, true))).as(said.toString()).isEqualTo(exitCode);
    return said.toString();
  }
}
