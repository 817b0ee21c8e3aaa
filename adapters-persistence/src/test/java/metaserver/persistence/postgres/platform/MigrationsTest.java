package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import metaserver.domain.store.AtOnce;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

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

    List<Integer> executed = AtOnce.run(4, _ -> new Migrations(settings).migrate());

    assertThat(executed.stream().mapToInt(Integer::intValue).sum()).isPositive();
    assertThat(new Migrations(settings).pending()).isEmpty();
  }

  @Test
  void aNewerSchemaShouldBeRefusedInOneLine() {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    database.execute("""
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)""");
    Migrations migrations = new Migrations(database.settings());

    assertThatExceptionOfType(SchemaTooNew.class).isThrownBy(migrations::migrate)
        .withMessageMatching("the database has schema version 999, this server knows up to \\d+: run a newer server");
    assertThatExceptionOfType(SchemaTooNew.class).isThrownBy(migrations::pending);
    database.store().close();
  }

  @Test
  void anAbsentServerShouldBeNamedUnavailable() {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> new Migrations(PostgresSettings.of("127.0.0.1", 1, "u", "p", "d")).migrate());
  }
}
