package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  @Test
  void theUnitShouldNotStartAgainWhatItsSettingsKeepFromStarting() throws IOException {
    assertThat(Files.readAllLines(Path.of("..", "docs", "ops", "metaserver.service"))).contains("Restart=on-failure",
        "RestartPreventExitStatus=" + ExitCode.USAGE + " " + ExitCode.CONFIGURATION);
  }
}
