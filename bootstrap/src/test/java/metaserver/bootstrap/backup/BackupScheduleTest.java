package metaserver.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.bootstrap.storage.Database;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.platform.PostgresSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupScheduleTest {
  private static final PostgresSettings NOWHERE = PostgresSettings.of("127.0.0.1", 1, "u", "p", "d");

  @TempDir private Path directory;

  @Test
  void nothingShouldBeScheduledUnlessSomebodyAsks() {
    Settings settings = settings(Map.of("database", "embedded"), Map.of());

    assertThat(settings.backups().directory()).isEqualTo(settings.operation().data().resolve("backups"));
    assertThat(settings.backups().every()).isEmpty();
  }

  @Test
  void whatIsDueShouldBeDoneOnceAndAgainWhenItIsDueAgain() throws Exception {
    boolean there = Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pg_dump")));
    if (!there) System.err.println("SKIPPED: there is no pg_dump on this machine (Debian: postgresql-client)");
    assumeTrue(there);
    PostgresAddress address = PostgresServer.version(15).createDatabase();
    Path hooked = directory.resolve("hooked");
    Map<String, String> options = new HashMap<>(Map.of(
        "db.host", address.host(), "db.port", String.valueOf(address.port()), "db.user", address.user(),
        "db.name", address.database(), "backup.directory", directory.resolve("backups").toString(),
        "backup.every", "1d", "backup.drill.every", "1d", "backup.hook", "echo >>" + hooked));
    options.putAll(Map.of("backup.keep.last", "1", "backup.keep.daily", "1", "backup.keep.weekly", "1",
        "backup.keep.monthly", "1"));
    Settings settings = settings(options, Map.of("DB_PASSWORD", address.password()));
    Instant start = Clock.systemUTC().instant();
    AtomicReference<Instant> now = new AtomicReference<>(start);
    try (Database database = Database.open(settings)) {
      database.migrate();
      BackupSchedule schedule = new BackupSchedule(
          settings, database.direct(), () -> Optional.ofNullable(now.get()).orElseThrow());
      assertThat(schedule.pace()).contains(Duration.ofMinutes(10));

      schedule.look();
      schedule.look();
      assertThat(Files.readAllLines(hooked)).hasSize(1);
      assertThat(schedule.folder().lastDrill()).isPresent();

      now.set(start.plus(Duration.ofDays(2)));
      schedule.look();
      assertThat(Files.readAllLines(hooked)).hasSize(2);
      assertThat(schedule.folder().all()).hasSize(1);

      Files.createFile(directory.resolve("backups/backup_20300102_030400.dump"));
      Files.writeString(directory.resolve("backups/backup_20300102_030400.json"), "{");
      now.set(start.plus(Duration.ofDays(4)));
      assertThatThrownBy(schedule::look).hasMessageContaining("cannot be read"); // so nothing is removed
      assertThat(Files.readAllLines(hooked)).hasSize(3);
    }
  }

  @Test
  void aManifestThatCannotBeReadShouldKeepNoBackupFromBeingMade() throws Exception {
    Path backups = Files.createDirectory(directory.resolve("backups"));
    Files.createFile(backups.resolve("backup_20300102_030400.dump"));
    Files.writeString(backups.resolve("backup_20300102_030400.json"), "{");

    assertThatThrownBy(embedded(backups)::look).isInstanceOf(StoreUnavailable.class); // so it tried
  }

  @Test
  void aTravelShouldMakeABackupDue() throws Exception {
    Path backups = directory.resolve("backups");
    BackupSchedule schedule = embedded(backups);
    Files.createDirectories(backups.resolve("backup_20300102_030400.base"));
    Files.writeString(backups.resolve("backup_20300102_030400.base/manifest.json"), """
        {"kind": "base", "started": "2030-01-02T03:04:00Z", "finished": "2030-01-02T03:04:01Z", "bytes": 1,
         "serverVersion": 18, "schemaVersion": "none", "firstWal": "000000010000000000000003",
         "lastWal": "000000010000000000000003", "files": {}}""");
    schedule.look();

    Files.createDirectories(backups.resolve("wal"));
    Files.writeString(backups.resolve("wal/00000002.history"), "1\t0/2000060\tbefore a mistake\n");

    assertThatThrownBy(schedule::look).isInstanceOf(StoreUnavailable.class);
  }

  /** Of an embedded database that does not run. */
  private BackupSchedule embedded(Path backups) {
    Settings settings = settings(Map.of("database", "embedded", "backup.directory", backups.toString(),
        "backup.every", "1d", "backup.wal.archive", "on"), Map.of());
    return new BackupSchedule(settings, NOWHERE, () -> Instant.parse("2030-01-02T03:04:05Z"));
  }

  private Settings settings(Map<String, String> options, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(options);
    all.put("data", directory.resolve("data").toString());
    return ((SettingsReading.Complete) new SettingsReader(environment, Path.of("target"))
        .read(all, Optional.empty())).settings();
  }
}
