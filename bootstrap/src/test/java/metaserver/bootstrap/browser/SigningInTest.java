package metaserver.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging in and out, however somebody looks at the site. */
@Timeout(120)
class SigningInTest {
  private static final String LONGEST = "Wandering Willow of the Far Fen";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private final Axe axe = new Axe();

  @BeforeAll
  static void register() {
    SERVER.register(LONGEST, "pass");
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordShouldBeToldAndTheRightOneLetIn(Look look) {
    try (Visitor visitor = CHROMIUM.visitor(look)) {
      visitor.opens("/players");
      Page page = visitor.page();
      page.getByText("Log in").click();
      fill(page, "wrong");
      assertThat(page.locator("[role=alert]")).isVisible();
      assertThat(page.getByLabel("Name")).hasValue(LONGEST);
      accessible(visitor, look);
      fill(page, "pass");
      assertThat(page.locator(".banner")).containsText(LONGEST);
      accessible(visitor, look);
      page.getByText("Log out").click();
      assertThat(page.locator(".banner")).containsText("Log in");
    }
  }

  /** With keys alone. */
  private static void fill(Page page, String password) {
    page.getByLabel("Name").fill(LONGEST);
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  private void accessible(Visitor visitor, Look look) {
    if (look == Look.WITHOUT_JAVASCRIPT) return; // axe is a script
    assertThat(axe.violations(visitor.page())).as("%s at %s", look, visitor.page().url()).isEmpty();
    assertThat(visitor.evaluates("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }
}
