package metaserver.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accessibility rules of axe-core, all but those that are only experiments. */
final class Axe {
  private static final String RUN = """
      async rules => (await axe.run(document, {resultTypes: ['violations'], ...rules})).violations.flatMap(found =>
        found.nodes.map(node => `${found.id}: ${found.help}: ${node.target.join(' ')}: ${node.failureSummary}`))""";

  private final String script = script();

  private static String script() {
    try (InputStream in = Optional.ofNullable(Axe.class.getResourceAsStream("/axe.min.js")).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a page, one line for each element. */
  List<String> violations(Page page) {
    return violations(page, Map.of());
  }

  /** The same by the rules to which it matters how a page looks. */
  List<String> violationsByLook(Page page) {
    return violations(page,
        Map.of("runOnly", List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable")));
  }

  private List<String> violations(Page page, Map<String, Object> rules) {
    page.evaluate(script);
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
  }
}
