package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages that are read without an account. */
@Timeout(120)
class PagesTest implements PageBehaviour {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1").at(CLOCK);

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private static Season season;
  private static Company company;
  private static String handover;

  @BeforeAll
  static void play() throws IOException, InterruptedException {
    season = Season.played(SERVER, CLOCK);
    company = Company.gathered(SERVER, season);
    handover = new Handover(SERVER.site()).link("Marten", "pass");
  }

  @AfterAll
  static void leave() {
    company.close();
  }

  @Override
  public List<String> pages() {
    return Stream.concat(season.pages().stream(), Stream.of(handover)).toList();
  }

  @Override
  public Visitor reader(Look look) {
    return CHROMIUM.reader(look);
  }

  @Test
  void theFirstTabShouldOfferToSkipToTheContent() {
    try (Visitor visitor = CHROMIUM.reader(Look.LIGHT)) {
      visitor.opens("/games");
      Page page = visitor.page();
      page.keyboard().press("Tab");
      Locator skip = page.locator(".skip");
      assertThat(skip.boundingBox().x).isNotNegative();
      page.keyboard().press("Enter");
      assertThat(visitor.evaluates("document.activeElement.id")).isEqualTo("content");
      page.keyboard().press("Tab");
      assertThat(visitor.evaluates("document.activeElement.name")).isEqualTo("player");
    }
  }

  @Test
  void whoComesFromAlephOneShouldGoOnByAButton() throws IOException, InterruptedException {
    try (Visitor visitor = CHROMIUM.visitor(Look.WITHOUT_JAVASCRIPT)) {
      visitor.opens(new Handover(SERVER.site()).link("Wren", "pass"));
      visitor.page().getByText("Go on as Wren").click();
      PlaywrightAssertions.assertThat(visitor.page().locator(".banner")).containsText("Wren");
      assertThat(visitor.page().url()).endsWith("/account");
    }
  }

  @Test
  void formsAndLinksShouldWorkWithoutJavaScript() {
    try (Visitor visitor = CHROMIUM.reader(Look.WITHOUT_JAVASCRIPT)) {
      visitor.opens("/");
      Page page = visitor.page();
      page.getByRole(AriaRole.NAVIGATION).getByText("Players").click();
      page.getByLabel("The name begins with").fill("Mar");
      page.getByText("Find players").click();
      page.locator("main table").getByText("Marten").click();
      assertThat(visitor.reads()).startsWith("Marten").contains("Standings");
      page.getByLabel("Another player").fill("Thistle");
      page.getByText("Compare").click();
      assertThat(visitor.reads()).contains("against Thistle");
      page.getByText("All games").click();
      page.locator("main tbody a").first().click();
      assertThat(visitor.reads()).contains("It counted.");
      visitor.opens("/ladders/total");
      page.getByLabel("Around player").fill("Raven");
      page.getByRole(AriaRole.BUTTON).getByText("Find").click();
      assertThat(page.locator("tr.sought").innerText()).contains("Raven");
    }
  }
}
