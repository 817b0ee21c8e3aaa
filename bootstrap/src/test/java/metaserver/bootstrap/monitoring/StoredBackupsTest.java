package metaserver.bootstrap.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.persistence.backup.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredBackupsTest {
  private static final Instant FIRST = Instant.parse("2026-02-01T12:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-02-02T12:00:00Z");

  @TempDir private Path directory;

  @Test
  void whatIsNeitherScheduledNorWasEverDoneShouldHaveNoRow() {
    assertThat(backups(Map.of()).lastGood()).isEmpty();
  }

  @Test
  void whatIsScheduledAndWasNeverDoneShouldBeOfTheEpoch() {
    assertThat(backups(Map.of("backup.every", "12h")).lastGood()).isEqualTo(Map.of("backup", Instant.EPOCH));
    assertThat(backups(Map.of("backup.drill.every", "7d")).lastGood()).isEqualTo(Map.of("drill", Instant.EPOCH));
  }

  @Test
  void theNewestGoodBackupAndTheLastDrillShouldCountWhoeverMadeThem() throws IOException {
    dump("backup_20260202_115900", SECOND);
    dump("backup_20260201_115900", FIRST);
    Files.createFile(directory.resolve("backup_20260203_115900.dump")); // nothing vouches for it
    Files.writeString(directory.resolve("last_drill"), FIRST + "\n");

    assertThat(backups(Map.of()).lastGood()).isEqualTo(Map.of("backup", SECOND, "drill", FIRST));
  }

  @Test
  void whatCannotBeReadShouldCountAsNeverDoneAndLeaveTheOtherFiguresAlone() throws IOException {
    dump("backup_20260202_115900", SECOND);
    Files.writeString(directory.resolve("backup_20260202_115900.json"), "{");
    Files.writeString(directory.resolve("last_drill"), FIRST + "\n");
    assertThat(backups(Map.of()).lastGood()).isEqualTo(Map.of("drill", FIRST));
    assertThat(backups(Map.of("backup.every", "12h")).lastGood())
        .isEqualTo(Map.of("backup", Instant.EPOCH, "drill", FIRST));

    dump("backup_20260201_115900", FIRST);
    Files.writeString(directory.resolve("last_drill"), "2026-02");
    assertThat(backups(Map.of("backup.drill.every", "7d")).lastGood())
        .isEqualTo(Map.of("backup", FIRST, "drill", Instant.EPOCH));
  }

  @Test
  void aFileThatCannotBeOpenedShouldAlarmWhoSchedulesWhatItTells() throws IOException {
    Files.createDirectory(directory.resolve("last_drill"));

    assertThat(backups(Map.of()).lastGood()).isEmpty();
    assertThat(backups(Map.of("backup.drill.every", "7d")).lastGood()).isEqualTo(Map.of("drill", Instant.EPOCH));
  }

  private void dump(String name, Instant finished) throws IOException {
    Files.createFile(directory.resolve(name + ".dump"));
    Files.writeString(directory.resolve(name + ".json"),
        new Manifest.OfDump(finished.minusSeconds(60), finished, 1, 18, "012", "00", new TreeMap<>()).text());
  }

  private StoredBackups backups(Map<String, String> some) {
    Map<String, String> options = new HashMap<>(some);
    options.putAll(Map.of("backup.directory", directory.toString(), "backup.wal.archive", "on"));
    return switch (new SettingsReader(Map.of(), directory).read(options, Optional.empty())) {
      case SettingsReading.Complete(var settings) -> new StoredBackups(settings.backups());
      case SettingsReading.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }
}
