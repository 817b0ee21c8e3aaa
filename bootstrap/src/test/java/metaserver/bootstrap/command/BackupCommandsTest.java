package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCommandsTest {
  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "backup --backup-directory /there, backup to there",
    "restore x.dump --verify, verify x.dump",
    "restore x.dump --yes, restore x.dump",
    "pitr drill, drill",
    "pitr restore --to 2030-01-02T03:04:05Z --into new, "
        + "travel to Optional[2030-01-02T03:04:05Z] from Optional.empty into Optional[new]",
    "pitr restore --to 2030-01-02T05:04:05.5+02:00 --backup b.base --yes, "
        + "travel to Optional[2030-01-02T03:04:05.500Z] from Optional[b.base] into Optional.empty",
    "pitr restore --yes, travel to Optional.empty from Optional.empty into Optional.empty",
    "db upgrade, upgrade",
    "db copy, copy"})
  void commandsShouldReachWhatTheyName(String typed, String done) {
    assertThat(terminal.type(typed.split(" ", -1))).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines(done);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restore x.dump", "pitr restore", "pitr restore --to 2030-01-02T03:04:05Z"})
  void whatReplacesTheDatabaseShouldAskAndSayHowToAnswerWhereNobodyCanBeAsked(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).singleElement().asString().contains("--yes");
    assertThat(terminal.out).isEmpty();
  }

  @Test
  void aMomentThatIsNoneShouldBeRefused() {
    assertThat(terminal.type("pitr", "restore", "--to", "yesterday", "--yes")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).singleElement().asString().contains("'yesterday' is no moment");
  }

  @Test
  void drillsWithoutAnArchiveShouldBeRefusedBeforeTheServerStarts() {
    assertThat(terminal.type("serve", "--backup-drill-every", "7d")).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.complaints()).singleElement().asString().contains("backup.wal.archive=on");
    assertThat(terminal.type("serve", "--backup-drill-every", "7d", "--backup-wal-archive", "on")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "restore x --yes", "pitr drill", "pitr restore --yes", "db upgrade", "db copy"})
  void theMemoryDatabaseShouldHaveNothingToBackUp(String typed) {
    terminal.environment.put("METASERVER_DATABASE", "memory");

    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.complaints()).singleElement().asString().contains("nothing to back up");
  }
}
