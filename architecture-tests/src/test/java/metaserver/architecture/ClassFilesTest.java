package metaserver.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules see what is shipped, all of it. */
final class ClassFilesTest {
  private static final int JAVA_25 = 69;
  private static final JavaClasses SHIPPED = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("metaserver");

  /** About half of what there was when this was written: who moves a module must move the rules. */
  @ParameterizedTest
  @CsvSource({
    "domain, 40", "application, 60", "persistence.embedded, 14", "persistence.memory, 6", "persistence.passwords, 3",
    "persistence.postgres, 25", "network.wire, 16", "network.connection, 6", "network.identity, 9", "network.lobby, 15",
    "network.server, 4", "network.http, 3", "network.site, 30", "bootstrap, 45"
  })
  void moduleShouldBeImported(String part, int atLeast) {
    assertThat(in(part)).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void aRenamedModuleShouldBeNoticed() {
    assertThat(in("persistance")).isEmpty();
  }

  @Test
  void offendersShouldNotBeShipped() {
    assertThat(SHIPPED.stream().map(JavaClass::getPackageName)).noneMatch(name -> name.contains("offender"));
  }

  @Test
  void everyClassShouldBeOfJava25() {
    assertThat(SHIPPED).allSatisfy(ClassFilesTest::requireJava25);
  }

  @Test
  void aClassOfAnotherJavaShouldBeNoticed(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(
        Path.of(System.getProperty("user.dir"), "target/test-classes/metaserver/domain/egg/Shell.class"));
    bytes[7] = JAVA_25 - 4;
    Files.write(folder.resolve("Shell.class"), bytes);
    assertThatThrownBy(() -> assertThat(new ClassFileImporter().importPath(folder))
            .allSatisfy(ClassFilesTest::requireJava25))
        .isInstanceOf(AssertionError.class).hasMessageContaining("65");
  }

  private static Collection<JavaClass> in(String part) {
    return SHIPPED.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith("metaserver." + part + ".")).toList();
  }

  private static void requireJava25(JavaClass type) {
    assertThat(version(type)).as(type.getName()).isEqualTo(JAVA_25);
  }

  private static int version(JavaClass type) {
    try {
      URL file = type.getSource().orElseThrow().getUri().toURL();
      try (InputStream bytes = file.openStream()) {
        return new DataInputStream(bytes).readInt() == 0xCAFEBABE ? new DataInputStream(bytes).readInt() & 0xFFFF : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
