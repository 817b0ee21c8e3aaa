package metaserver.bootstrap.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.PoolSettings;
import metaserver.bootstrap.settings.Pooler;
import metaserver.bootstrap.settings.PostgresSettings;
import metaserver.bootstrap.settings.SslMode;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the settings of a PostgreSQL reach its driver. */
@Timeout(60)
class DatabasesTest {
  private static final PoolSettings POOL = new PoolSettings(2, 3, Duration.ofSeconds(7), false, Optional.empty());
  private static final Pooler POOLER = new Pooler.Transaction("db.example.org", 5433);

  @ParameterizedTest
  @CsvSource({"DISABLE, disable", "ALLOW, allow", "PREFER, prefer", "REQUIRE, require", "VERIFY_CA, verify-ca",
      "VERIFY_FULL, verify-full"})
  void modeOfTlsShouldReachTheDriverInItsOwnWords(SslMode mode, String word) {
    assertThat(Databases.of(plain(mode), POOL).driver()).isEqualTo(Map.of("sslmode", word));
  }

  @Test
  void certificatesAndKeyShouldReachTheDriver() {
    assertThat(Databases.of(certified(new Pooler.None()), POOL).driver()).isEqualTo(Map.of("sslmode", "verify-full",
        "sslrootcert", "/etc/root.pem", "sslcert", "/etc/own.pem", "sslkey", "/etc/own.pk8"));
  }

  @Test
  void wayPastAPoolerShouldBeAsWellGuardedAsTheOneToIt() {
    var pooled = Databases.of(certified(POOLER), POOL);
    var direct = Databases.direct(certified(POOLER), POOL);

    assertThat(pooled.transactionPooler()).isTrue();
    assertThat(direct.transactionPooler()).isFalse();
    assertThat(direct.toString()).isEqualTo("myth@db.example.org:5433/myth_db");
    assertThat(direct.driver()).isEqualTo(pooled.driver());
  }

  @Test
  void poolShouldKeepItsSizeAndGrowByItsOverflow() {
    assertThat(Databases.of(plain(SslMode.PREFER), POOL).pool())
        .isEqualTo(new metaserver.persistence.postgres.platform.PoolSettings(2, 5, Duration.ofSeconds(7)));
  }

  @Test
  void serverWithoutTlsShouldBeRefusedWhereItIsRequired() {
    PostgresAddress address = PostgresServer.version(18).createDatabase();

    assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> migrate(address, SslMode.REQUIRE))
        .withMessageContainingAll(address.database(), "SSL")
        .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE))
        .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    assertThat(migrate(address, SslMode.PREFER)).isPositive();
  }

  private static int migrate(PostgresAddress address, SslMode mode) {
    PostgresSettings server = new PostgresSettings(address.host(), address.port(), address.user(), address.password(),
        address.database(), mode, Optional.empty(), Optional.empty(), Optional.empty(), new Pooler.None());
    try (Database database = Database.openForServer(new DatabaseSettings.Postgres(server, POOL))) {
      return database.migrate();
    }
  }

  private static PostgresSettings plain(SslMode mode) {
    return new PostgresSettings("localhost", 5432, "myth", "secret", "myth_db", mode, Optional.empty(),
        Optional.empty(), Optional.empty(), new Pooler.None());
  }

  private static PostgresSettings certified(Pooler pooler) {
    return new PostgresSettings("localhost", 6432, "myth", "secret", "myth_db", SslMode.VERIFY_FULL,
        Optional.of(Path.of("/etc/root.pem")), Optional.of(Path.of("/etc/own.pem")),
        Optional.of(Path.of("/etc/own.pk8")), pooler);
  }
}
