package metaserver.persistence.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.embedded.PostgresTuning;
import metaserver.persistence.embedded.WalArchive;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;

/** An embedded database of one major version, its backups and its archive below one directory. */
record Vault(Path place, int major) {
  static final PostgresTuning TUNING = new PostgresTuning(false, 30, Duration.ofSeconds(60), Duration.ofSeconds(20));

  Path data() {
    return place.resolve("data");
  }

  BackupFolder folder() {
    return new BackupFolder(place.resolve("backups"));
  }

  Path archive() {
    return folder().directory().resolve("wal");
  }

  PostgresBinaries programs() {
    return new PostgresBinaries.Unpacked(PostgresServer.programs(major));
  }

  /** Opens it, with the schema of the server. */
  EmbeddedPostgres open() {
    EmbeddedPostgres postgres = open(
        data(), TUNING.withArchive(Optional.of(new WalArchive(archive(), Duration.ofHours(1)))));
    new Migrations(PostgresDatabase.settings(postgres.address())).migrate();
    return postgres;
  }

  EmbeddedPostgres open(Path directory, PostgresTuning tuning) {
    if (EmbeddedPostgres.open(directory, programs(), tuning) instanceof Opened.Owned(EmbeddedPostgres postgres)) {
      return postgres;
    }
    throw new IllegalStateException(directory + " is in use");
  }

  StoredBackup backup(EmbeddedPostgres postgres) {
    return new ClusterBackup(settings(postgres), data(), folder()).run();
  }

  static PostgresSettings settings(EmbeddedPostgres postgres) {
    return PostgresDatabase.settings(postgres.address());
  }

  PointInTime way() {
    return new PointInTime(PostgresServer.programs(major), TUNING, Optional.of(archive()));
  }

  static void note(PostgresAddress address, String name) {
    run(address, "INSERT INTO users (username, username_key, password_hash)"
        + " VALUES ('" + name + "', '" + name + "', '$argon2id$')");
  }

  static String names(PostgresAddress address) {
    return ask(address, "SELECT string_agg(username, ' ' ORDER BY id) FROM users");
  }

  /** Fills a segment and waits until it is in the archive. */
  static void archiveAll(PostgresAddress address) {
    String segment = ask(address, "SELECT pg_walfile_name(pg_switch_wal())");
    while (ask(address, "SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver").compareTo(segment) < 0) {
      ask(address, "SELECT 1 FROM (SELECT pg_sleep(0.02)) AS pause");
    }
  }

  static void run(PostgresAddress address, String... statements) {
    try (Connection connection = PostgresServer.connect(address); Statement statement = connection.createStatement()) {
      for (String each : statements) statement.execute(each);
    } catch (SQLException e) {
      throw new AssertionError(List.of(statements).toString(), e);
    }
  }

  static String ask(PostgresAddress address, String query) {
    try (Connection connection = PostgresServer.connect(address); Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? String.valueOf(found.getString(1)) : "nothing";
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }
}
