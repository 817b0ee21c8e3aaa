package metaserver.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Debian's Chromium, started once for all tests. Where there is none the tests are left out, which is said once and
 * loudly; in CI they fail.
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {
  private static final Path PROGRAM = Path.of(System.getProperty("chromium", "/usr/bin/chromium-headless-shell"));
  private static final boolean CI = System.getenv("CI") != null;
  private static final String MISSING =
      "no " + PROGRAM + ": apt-get install chromium-headless-shell fonts-dejavu-core (or -Dchromium=PROGRAM)";
  private static final double PATIENCE_MILLIS = 20_000;

  private final RunningServer server;
  private final Map<Look, Visitor> readers = new EnumMap<>(Look.class);
  private Optional<Browser> browser = Optional.empty();

  Chromium(RunningServer server) {
    this.server = server;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (CI || Files.isExecutable(PROGRAM)) {
      return ConditionEvaluationResult.enabled("there is a browser, or CI wants one");
    }
    store(context).computeIfAbsent("told", _ -> {
      System.err.println("!!! THE TESTS IN A BROWSER ARE LEFT OUT: " + MISSING);
      return true;
    });
    return ConditionEvaluationResult.disabled(MISSING);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(Chromium.class));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!Files.isExecutable(PROGRAM)) throw new IllegalStateException(MISSING);
    browser = Optional.of(store(context).computeIfAbsent("started", _ -> Started.now(), Started.class).browser());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    readers.values().forEach(reader -> reader.page().context().close());
  }

  /** The one of this look who only reads, page after page in one window: a new window costs more than a page. */
  Visitor reader(Look look) {
    return readers.computeIfAbsent(look, _ -> new Visitor(window(look), () -> {})).readsOn();
  }

  /** Somebody new, with cookies of his own. */
  Visitor visitor(Look look) {
    Page page = window(look);
    return new Visitor(page, page.context()::close);
  }

  private Page window(Look look) {
    BrowserContext context = browser.orElseThrow()
        .newContext(look.options().setBaseURL("http://127.0.0.1:" + server.site()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
    static Started now() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      // Its sandbox refuses root, and what it visits is our own.
      return new Started(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
          .setExecutablePath(PROGRAM).setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
