package metaserver.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCheckTest {
  @TempDir private Path directory;

  @Test
  void aManifestThatCannotBeReadShouldBeWrongAndNamed() throws IOException {
    Path backup = Files.createFile(directory.resolve("backup_20300102_030400.dump"));
    Files.writeString(directory.resolve("backup_20300102_030400.json"), "{");
    SettingsReading read = new SettingsReader(Map.of(), directory)
        .read(Map.of("backup.directory", directory.toString()), Optional.empty());

    assertThat(BackupCheck.of(((SettingsReading.Complete) read).settings().backups(), Instant.EPOCH).getFirst().line())
        .startsWith("WRONG backups    the manifest of " + backup + " cannot be read; ");
  }
}
