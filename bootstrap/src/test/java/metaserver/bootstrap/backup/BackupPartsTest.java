package metaserver.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupPartsTest {
  @TempDir private Path directory;

  /** Restoring is the first thing that happens on a machine that takes the place of a lost one. */
  @Test
  void theWayBackShouldBeginOnAMachineWithoutADataDirectory() {
    Path data = directory.resolve("not/there");
    SettingsReading read = new SettingsReader(Map.of(), Path.of("target"))
        .read(Map.of("data", data.toString()), Optional.empty());

    assertThat(new BackupParts(((SettingsReading.Complete) read).settings()).way().home())
        .hasParent(data).isDirectoryContaining(path -> path.endsWith("bin"));
  }
}
