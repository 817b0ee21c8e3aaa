package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final String WRITE = "mvn -B -pl bootstrap -am test -Dtest=CommandsPageTest "
      + "-Dsurefire.failIfNoSpecifiedTests=false -Dcommands.page=write";

  @Test
  void thePageShouldListEveryCommandAsTheCodeDeclaresIt() throws IOException {
    String page = CommandsPage.markdown(RunningServer.onMemory().inMemory().commands());
    if ("write".equals(System.getProperty("commands.page"))) Files.writeString(PAGE, page);

    assertThat(PAGE).as("docs/commands.md; to write it anew: %s", WRITE).exists();
    assertThat(Files.readString(PAGE)).as("docs/commands.md; to write it anew: %s", WRITE).isEqualTo(page);
  }
}
