package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import metaserver.domain.store.AtOnce;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;

@Timeout(120)
@OnEachPostgres
class MigrationsTest {
  @Parameter int version;

  @Test
  void whatIsPendingShouldBeListedAndThenRun() {
    Migrations migrations = new Migrations(PostgresDatabase.settings(PostgresServer.version(version).createDatabase()));

    List<Migrations.Pending> pending = migrations.pending();
    assertThat(pending).isNotEmpty().first().satisfies(first -> {
      assertThat(first.version()).isEqualTo("001");
      assertThat(first.sql()).contains("CREATE TABLE users");
    });
    assertThat(migrations.migrate()).isEqualTo(pending.size());
    assertThat(migrations.pending()).isEmpty();
    assertThat(migrations.migrate()).isZero();
  }

  @Test
  void severalServersShouldMigrateAtOnce() {
    PostgresSettings settings = PostgresDatabase.settings(PostgresServer.version(version).createDatabase());

    int pending = new Migrations(settings).pending().size();

    List<Integer> executed = AtOnce.run(4, _ -> new Migrations(settings).migrate());

    assertThat(executed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(pending);
    assertThat(new Migrations(settings).pending()).isEmpty();
  }

  @Test
  void whoMigratesShouldWaitForWhoIsAtIt() throws Exception {
    PostgresSettings settings = PostgresDatabase.settings(PostgresServer.version(version).createDatabase());
    Migrations.upTo("008", settings).migrate();
    int pending = new Migrations(settings).pending().size();
    PostgresSettings silent = settings.withDriver("socketTimeout", "1"); // for statements of everyday work
    try (Connection reader = DirectConnection.open(settings); Statement statement = reader.createStatement();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      reader.setAutoCommit(false);
      statement.execute("LOCK TABLE users IN SHARE MODE"); // the next migration alters it
      List<Future<Integer>> both =
          Stream.generate(() -> threads.submit(() -> new Migrations(silent).migrate())).limit(2).toList();
      String waiting = """
          SELECT FROM pg_locks WHERE NOT granted AND relation = 'users'::regclass
          AND waitstart < clock_timestamp() - interval '1.5 s'""";
      while (!statement.executeQuery(waiting).next()) Thread.onSpinWait();

      assertThat(both).noneMatch(Future::isDone);
      reader.rollback();

      assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(pending);
    }
  }

  @Test
  void aNewerSchemaShouldBeRefusedInOneLine() {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    database.execute("""
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
          execution_time, success)
        VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)""");
    Migrations migrations = new Migrations(database.settings());

    assertThatExceptionOfType(SchemaTooNew.class).isThrownBy(migrations::migrate)
        .withMessageMatching("the database has schema version 999, this server knows up to \\d+: run a newer server");
    assertThatExceptionOfType(SchemaTooNew.class).isThrownBy(migrations::pending);
    database.store().close();
  }

  @Test
  void aServerThatTakesConnectionsAndSaysNothingShouldBeNamedUnavailable() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresSettings settings = PostgresSettings.of("127.0.0.1", mute.getLocalPort(), "u", "p", "d")
          .withDriver("loginTimeout", "1");

      assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> new Migrations(settings).migrate());
    }
  }

  @Test
  void anAbsentServerShouldBeNamedUnavailable() {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> new Migrations(PostgresSettings.of("127.0.0.1", 1, "u", "p", "d")).migrate());
  }
}
