package metaserver.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final String WRITE = "mvn -B -pl bootstrap -am test -Dtest=SettingsPageTest "
      + "-Dsurefire.failIfNoSpecifiedTests=false -Dsettings.page=write";

  @Test
  void thePageShouldListEverySettingAsTheCodeDeclaresIt() throws IOException {
    if ("write".equals(System.getProperty("settings.page"))) Files.writeString(PAGE, SettingsPage.markdown());

    assertThat(PAGE).as("docs/settings.md; to write it anew: %s", WRITE).exists();
    assertThat(Files.readString(PAGE)).as("docs/settings.md; to write it anew: %s", WRITE)
        .isEqualTo(SettingsPage.markdown());
  }

  @Test
  void noSettingShouldBeDeclaredTwice() {
    assertThat(Settings.declared()).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(Settings.declared()).extracting(Setting::environment).doesNotHaveDuplicates();
    assertThat(Settings.declared()).extracting(Setting::option).doesNotHaveDuplicates();
  }
}
