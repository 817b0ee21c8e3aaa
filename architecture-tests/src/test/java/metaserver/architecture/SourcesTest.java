package metaserver.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the sources tell. */
final class SourcesTest {
  @ParameterizedTest
  @ValueSource(strings = {"domain", "application", "adapters-persistence", "adapters-network", "bootstrap"})
  void publicTypesAndPackagesShouldBeDocumented(String module) throws IOException {
    assertThat(Sources.ofModule(module).files()).hasSizeGreaterThan(20);
    assertThat(Sources.ofModule(module).undocumented()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain", "application", "adapters-persistence", "adapters-network", "bootstrap"})
  void packagesShouldBeNullMarked(String module) throws IOException {
    assertThat(Sources.ofModule(module).unmarked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "domain", "application", "adapters-persistence", "adapters-network", "bootstrap", "architecture-tests"
  })
  void linesShouldEndWithinTheMargin(String module) throws IOException {
    assertThat(new Sources(Path.of("..", module, "src")).longLines()).isEmpty();
  }

  @Test
  void aLineBeyondTheMarginShouldBeNoticed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Long.java"), "x".repeat(120) + "\n" + "x".repeat(121) + "\n");
    assertThat(new Sources(folder).longLines()).containsExactly(file + ":2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"adapters-persistence", "adapters-network", "bootstrap"})
  void theLogShouldTellOfEventsByKeysAndValues(String module) throws IOException {
    assertThat(Sources.ofModule(module).wordyLogLines()).isEmpty();
  }

  @Test
  void proseInTheLogShouldBeNoticed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Chatty.java"), """
        LOG.info("event=came name={} why=\\"no idea\\"", name);
        LOG.warn(
            "event=gone and never {}", seen);
        LOG.error("he went", e);
        """);
    assertThat(new Sources(folder).wordyLogLines())
        .containsExactly(file + ": event=gone and never {}", file + ": he went");
  }

  @Test
  void aPublicTypeWithoutAWordShouldBeNoticed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Silent.java"), "/* not for readers */ public record Silent(int size) {}");
    Files.writeString(folder.resolve("Hidden.java"), "record Hidden(int size) {}");
    Files.writeString(folder.resolve("Told.java"), "/** Says what it is. */ public record Told(int size) {}");
    assertThat(new Sources(folder).undocumented()).singleElement().asString().endsWith("Silent.java: Silent");
  }

  @Test
  void aPublicTypeInsideAnotherWithoutAWordShouldBeNoticed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Told.java"), """
        /** Says what it is. */
        public interface Told {
          record Silent() {}

          /** Says what it is, and holds what does not. */
          class Deep {
            public enum Mute {}

            record OfThePackage() {}
          }
        }

        class Hidden {
          public record Unseen() {}
        }
        """);
    assertThat(new Sources(folder).undocumented()).extracting(found -> found.substring(found.indexOf(": ") + 2))
        .containsExactly("Silent", "Mute");
  }

  @Test
  void aPackageWithoutAWordShouldBeNoticed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("package-info.java"), "@org.jspecify.annotations.NullMarked package silent;");
    assertThat(new Sources(folder).undocumented()).singleElement().asString().endsWith("package-info.java");
  }

  @Test
  void aPackageThatIsNotNullMarkedShouldBeNoticed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Anything.java"), "record Anything() {}");
    assertThat(new Sources(folder).unmarked()).containsExactly(folder);
    Files.writeString(folder.resolve("package-info.java"), "package anything;");
    assertThat(new Sources(folder).unmarked()).containsExactly(folder);
  }
}
