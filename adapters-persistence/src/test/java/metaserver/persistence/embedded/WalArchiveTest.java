package metaserver.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WalArchiveTest {
  @TempDir private Path temporary;

  @Test
  void thePostgresOfAnotherUserShouldFillTheArchiveToo() throws Exception {
    assumeTrue(Directories.owner(temporary) == 0, "only root can become another user");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path archive = temporary.resolve("it's 100% kept");
    PostgresTuning tuning = new PostgresTuning(false, 20, Duration.ofSeconds(60), Duration.ofSeconds(10))
        .withArchive(Optional.of(new WalArchive(archive, Duration.ofHours(1))));
    PostgresBinaries programs = new PostgresBinaries.InJar(PostgresServer.jar(18));

    Opened opened = EmbeddedPostgres.open(temporary.resolve("data"), programs, tuning, () -> false);
    try (EmbeddedPostgres postgres = ((Opened.Owned) opened).postgres()) {
      String segment = ask(postgres, "SELECT pg_walfile_name(pg_switch_wal())");
      while (ask(postgres, "SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver").compareTo(segment) < 0) {
        ask(postgres, "SELECT 1 FROM (SELECT pg_sleep(0.02)) AS pause");
      }
      assertThat(archive.resolve(segment)).hasSize(16L << 20);
      assertThat(Directories.owner(archive.resolve(segment))).isEqualTo(RunAs.NOBODY);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String query) throws Exception {
    try (Connection connection = PostgresServer.connect(postgres.address());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return String.valueOf(found.getString(1));
    }
  }
}
