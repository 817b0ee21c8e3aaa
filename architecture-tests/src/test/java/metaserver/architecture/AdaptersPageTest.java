package metaserver.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.Provides;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import metaserver.bootstrap.storage.MemoryModule;
import org.junit.jupiter.api.Test;

/** Whoever writes an adapter by docs/adapters.md must find there all that is asked of it. */
final class AdaptersPageTest {
  private static final Path PAGE = Path.of("../docs/adapters.md");
  private static final Pattern CONTRACT = Pattern.compile("metaserver[\\w.]+Contract\\b");

  @Test
  void everyContractThatTheStoresHereFulfilShouldBeInTheTable() throws IOException {
    List<String> named = contracts(Files.readString(PAGE));
    assertThat(named).hasSizeGreaterThan(20).doesNotHaveDuplicates().hasSameElementsAs(fulfilled());
  }

  @Test
  void everyPortThatAModuleOfAStoreProvidesShouldBeNamed() throws IOException {
    String page = Files.readString(PAGE);
    List<String> ports = Arrays.stream(MemoryModule.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Provides.class)).map(Method::getReturnType)
        .filter(Class::isInterface).map(Class::getSimpleName).toList();
    assertThat(ports).hasSizeGreaterThan(20).allSatisfy(port -> assertThat(page).contains("`" + port + "`"));
  }

  private static List<String> fulfilled() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path test : new Sources(Path.of("../adapters-persistence/src/test/java")).files()) {
      found.addAll(contracts(Files.readString(test)));
    }
    return found;
  }

  private static List<String> contracts(String text) {
    return CONTRACT.matcher(text).results().map(MatchResult::group).toList();
  }
}
