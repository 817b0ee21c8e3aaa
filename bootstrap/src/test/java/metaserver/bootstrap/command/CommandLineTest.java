package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import metaserver.domain.store.StoreUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
  }

  @Test
  void noCommandShouldMeanServe() {
    assertThat(terminal.type()).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("serving on port 6321");
  }

  @Test
  void optionsAloneShouldBeThoseOfServe() {
    terminal.environment.put("METASERVER_LOGIN_PORT", "1000");

    assertThat(terminal.type("--login-port", "2000")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("serving on port 2000");
  }

  @Test
  void wrongSettingsShouldEndWithALineEachAndTheCodeForConfiguration() {
    assertThat(terminal.type("serve", "--login-port", "x", "--stop-limit=never")).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.complaints()).hasSize(2).allMatch(line -> line.startsWith("metaserver: "));
  }

  @Test
  void aSecretOnTheCommandLineShouldBeRefusedNamingTheVariableAndNotTheSecret() {
    assertThat(terminal.type("serve", "--db-password=hunter2")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err).contains("DB_PASSWORD").doesNotContain("hunter2");
    assertThat(terminal.type("serve", "--db-password", "hunter2")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err).contains("DB_PASSWORD").doesNotContain("hunter2");
  }

  @Test
  void aMisspeltOptionShouldBeNamedWithoutItsValue() {
    assertThat(terminal.type("serve", "--db-pasword=hunter2")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).singleElement().asString().contains("--db-pasword").doesNotContain("hunter2");
  }

  @Test
  void aPasswordAsAnArgumentShouldNotBeEchoed() {
    assertThat(terminal.type("user", "add", "bob", "hunter2")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).singleElement().asString().doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "room", "bench", "usr", "user remove", "room add seven", "room edit 1 --port x"})
  void whatCannotBeUnderstoodShouldEndWithOneLineAndTheCodeForUsage(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "--help", "serve --help", "user add -h", "room edit --help", "bench --help", "migrate --help"})
  void helpShouldBeThereForEveryCommand(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isZero();
    assertThat(terminal.out).startsWith("Usage: metaserver");
    assertThat(terminal.err).isEmpty();
  }

  @Test
  void theHelpOfServeShouldShowEverySettingButNoSecret() {
    terminal.type("serve", "--help");

    assertThat(terminal.out).contains("--login-port", "--db-host", "--password-memory", "--connections-max", "--motd")
        .doesNotContain("--db-password");
  }

  @Test
  void theVersionShouldNotNeedRightSettings() {
    terminal.environment.put("METASERVER_NONSENSE", "1");

    assertThat(terminal.type("version", "--json")).isZero();
    assertThat(terminal.out).contains("\"version\":\"", "\"java\":\"");
  }

  @Test
  void aDryRunShouldPrintThePendingSql() {
    assertThat(terminal.type("migrate", "--dry-run")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("create table users ();");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user add bob --password-stdin", "user list", "room close 1", "migrate"})
  void theMemoryDatabaseShouldNotBeChangedFromOutside(String typed) {
    terminal.environment.put("METASERVER_DATABASE", "memory");

    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.complaints()).singleElement().asString().contains("users.file", "metaserver user hash NAME");
  }

  @Test
  void aDatabaseThatIsAwayShouldEndWithItsOwnCodeAndOneLine() {
    terminal.trouble = Optional.of(
        new StoreUnavailable("database localhost:5432:\nno answer", new IOException("refused")));

    assertThat(terminal.type("user", "list")).isEqualTo(ExitCode.DATABASE);
    assertThat(terminal.complaints()).containsExactly("metaserver: database localhost:5432: no answer");
  }

  @Test
  void whatNobodyForesawShouldBeOneLineUnlessSomebodyDebugs() {
    terminal.trouble = Optional.of(new IllegalStateException("the sky fell"));

    assertThat(terminal.type("user", "list")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: the sky fell");
    assertThat(terminal.type("user", "list", "--log-level", "debug")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err).contains("\tat metaserver.");
  }
}
