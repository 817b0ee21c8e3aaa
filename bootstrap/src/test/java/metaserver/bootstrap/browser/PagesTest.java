package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page that is read without an account. */
@Timeout(120)
class PagesTest {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1").at(CLOCK);

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private static final Axe AXE = new Axe();
  private static Season season;
  private static Company company;

  @BeforeAll
  static void play() {
    season = Season.played(SERVER, CLOCK);
    company = Company.gathered(SERVER, season);
  }

  @AfterAll
  static void leave() {
    company.close();
  }

  static List<String> pages() {
    return season.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageShouldBreakNoRuleOfAccessibilityAndMakeTheBrowserComplainOfNothing(String address) {
    for (Look look : List.of(Look.LIGHT, Look.DARK_PHONE)) {
      try (Visitor visitor = CHROMIUM.reader(look)) {
        visitor.opens(address);
        assertThat(AXE.violations(visitor.page())).as("%s, %s", address, look).isEmpty();
        visitor.hasNoComplaint();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageShouldFitAPhoneWithoutScrollingSideways(String address) {
    try (Visitor visitor = CHROMIUM.reader(Look.PHONE)) {
      visitor.opens(address);
      assertThat(visitor.evaluates("document.documentElement.scrollWidth")).as(address).isEqualTo(Look.PHONE_WIDTH);
      assertThat(visitor.evaluates(Keyboard.TOO_SMALL)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageShouldBeReachedByTheKeyboardInTheOrderOfReading(String address) {
    try (Visitor visitor = CHROMIUM.reader(Look.LIGHT)) {
      visitor.opens(address);
      new Keyboard(visitor.page()).walks();
    }
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

  @ParameterizedTest
  @MethodSource("pages")
  void aPageShouldSayTheSameWithoutJavaScript(String address) {
    try (Visitor with = CHROMIUM.reader(Look.LIGHT); Visitor without = CHROMIUM.reader(Look.WITHOUT_JAVASCRIPT)) {
      assertThat(without.opens(address)).isEqualTo(with.opens(address));
      assertThat(without.reads()).isEqualTo(with.reads());
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
