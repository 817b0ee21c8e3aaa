package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.embedded.WalArchive;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From PostgreSQL 17 to 18, and from an embedded one to another. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ClusterUpgradeTest {
  @TempDir private Path place;

  @Test
  void anUpgradeShouldKeepEveryRowTheSequencesAndTheOldDirectory() throws Exception {
    Vault old = new Vault(place, 17);
    Vault shipped = new Vault(place, 18);
    try (EmbeddedPostgres postgres = old.open()) {
      fill(postgres);
      // makes each connection load a file of the old programs, which must be there beside the new ones
      Vault.run(postgres.address(), "CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
          "CREATE EVENT TRIGGER seen ON login EXECUTE FUNCTION seen()");
      Vault.archiveAll(postgres.address());
    }
    assertThatThrownBy(shipped::open).hasMessageContaining("run \"metaserver db upgrade\"");

    ClusterUpgrade upgrade = new ClusterUpgrade(
        shipped.data(), PostgresBinaries.at(PostgresServer.jar(17)), PostgresBinaries.at(PostgresServer.jar(18)),
        Vault.TUNING.withArchive(Optional.of(new WalArchive(shipped.archive(), Duration.ofHours(1)))));
    ClusterUpgrade.Upgraded upgraded = upgrade.run(Instant.parse("2026-01-02T03:04:05Z"));

    assertThat(upgraded.from()).isEqualTo("17");
    assertThat(Files.readString(upgraded.kept().resolve("PG_VERSION")).strip()).isEqualTo("17");
    assertThat(upgraded.tables()).hasEntrySatisfying("public.users", users -> assertThat(users.rows()).isEqualTo(2));
    assertThat(shipped.data().resolve("upgrading")).doesNotExist();
    assertThat(shipped.archive().resolveSibling("wal.20260102_030405")).isNotEmptyDirectory();
    try (EmbeddedPostgres postgres = shipped.open()) {
      assertThat(Vault.names(postgres.address())).isEqualTo("\u00c5ngstr\u00f6m second");
      Vault.note(postgres.address(), "third");
      Vault.archiveAll(postgres.address());
      assertThat(Vault.ask(postgres.address(), "SELECT id FROM users WHERE username = 'third'")).isEqualTo("8");
      assertThat(Vault.ask(postgres.address(), "SELECT families::text || is_ranked FROM rooms"))
          .isEqualTo("{MYTH}true");
    }
  }

  @Test
  void programsOfAThirdVersionShouldLeaveTheOldClusterInItsPlace() {
    Vault old = new Vault(place, 17);
    try (EmbeddedPostgres postgres = old.open()) {
      fill(postgres);
    }
    ClusterUpgrade upgrade = new ClusterUpgrade(
        old.data(), new Vault(place, 15).programs(), new Vault(place, 18).programs(), Vault.TUNING);

    assertThatThrownBy(() -> upgrade.run(Instant.EPOCH))
        .hasMessageContaining("was made by PostgreSQL 17 and this one is 15");
    try (EmbeddedPostgres postgres = old.open()) {
      assertThat(Vault.names(postgres.address())).startsWith("\u00c5ngstr\u00f6m");
    }
  }

  @Test
  void aCopyShouldRefuseATargetThatHasRows() {
    PostgresDatabase from = PostgresDatabase.fresh(18);
    PostgresDatabase to = PostgresDatabase.fresh(15);
    Vault.note(from.address(), "one");
    Vault.note(to.address(), "other");

    assertThatThrownBy(() -> new TableCopy(from.settings(), to.settings()).run())
        .isInstanceOf(BackupFailure.class).hasMessageContaining("has rows already in public.users");
    Vault.run(to.address(), "TRUNCATE users CASCADE");
    assertThat(new TableCopy(from.settings(), to.settings()).run()).containsKey("public.users");
    assertThat(Vault.names(to.address())).isEqualTo("one");
    from.store().close();
    to.store().close();
  }

  @Test
  void aCopyShouldMakeTheMonthsOfLogs() {
    PostgresDatabase from = PostgresDatabase.fresh(18);
    PostgresDatabase to = PostgresDatabase.fresh(15);
    Vault.run(from.address(), "SELECT make_months('audit_deeds', '2028-02-01', 2)",
        "INSERT INTO audit_deeds (day, at, kind, about) SELECT day::date, '2028-02-29Z', 'NOTE', false"
            + " FROM unnest(ARRAY['2028-02-29', '2028-03-01', '2099-01-01']) AS day");

    assertThat(new TableCopy(from.settings(), to.settings()).run())
        .containsKeys("public.audit_deeds_202802", "public.audit_deeds_202803", "public.audit_deeds_default");
    from.store().close();
    to.store().close();
  }

  private static void fill(EmbeddedPostgres postgres) {
    Vault.note(postgres.address(), "\u00c5ngstr\u00f6m");
    Vault.run(postgres.address(), "SELECT nextval('users_id_seq') FROM generate_series(1, 5)");
    Vault.note(postgres.address(), "second");
    Vault.run(postgres.address(),
        "INSERT INTO rooms (id, name, room_type, families) VALUES (1, 'a', 'RANKED', '{MYTH}')",
        "INSERT INTO sessions (user_id, session_token, ip_address, family, expires_at)"
            + " VALUES (1, repeat('0a', 32), '::1', 'MYTH', now() + interval '1 day')");
  }
}
