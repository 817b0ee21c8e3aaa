package metaserver.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pictures of the documentation. {@code -Dsite.pictures=write} takes them anew, else that nothing is missing is
 * looked at.
 */
@Timeout(120)
class PicturesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final int MOST_BYTES = 150_000;
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1").at(CLOCK);

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  /** One picture of one page, which somebody has logged in for if he has a name; its file has this name. */
  private record Picture(String name, String address, Look look, int height, String reader) {
    Path file() {
      return DOCS.resolve("pictures", name + ".png");
    }
  }

  private static List<Picture> pictures(Season season) {
    String best = "/players/" + season.players().getFirst().id();
    return List.of(new Picture("home", "/", Look.LIGHT, 900, ""), new Picture("home-dark", "/", Look.DARK, 900, ""),
        new Picture("game", "/games/" + season.decided(), Look.LIGHT, 900, ""),
        new Picture("player", best, Look.LIGHT, 1180, ""),
        new Picture("ladder", "/ladders/total", Look.LIGHT, 780, ""), new Picture("phone", best, Look.PHONE, 800, ""),
        new Picture("room", "/rooms/" + Season.RANKED, Look.LIGHT, 800, "Tansy"),
        new Picture("console", "/console/games/" + season.decided(), Look.LIGHT, 800, "Warden"));
  }

  @Test
  void everyPictureShouldBeThereAndSmall() throws IOException {
    Season season = Season.played(SERVER, CLOCK);
    if ("write".equals(System.getProperty("site.pictures"))) take(season);
    for (Picture picture : pictures(season)) {
      assertThat(picture.file()).as("-Dsite.pictures=write takes it").exists();
      assertThat(Files.size(picture.file())).as(picture.name()).isLessThan(MOST_BYTES);
      assertThat(Files.readString(DOCS.resolve("site.md"))).contains("pictures/" + picture.name() + ".png");
    }
  }

  private static void take(Season season) throws IOException {
    SERVER.registerAdministrator("Warden", "pass");
    Files.createDirectories(DOCS.resolve("pictures"));
    try (Company company = Company.gathered(SERVER, season)) {
      CLOCK.move(Duration.ofMinutes(4));
      for (Picture picture : pictures(season)) {
        try (Visitor visitor = CHROMIUM.visitor(picture.look())) {
          visitor.page().setViewportSize(visitor.page().viewportSize().width, picture.height());
          if (!picture.reader().isEmpty()) visitor.logsIn(picture.reader(), "pass");
          visitor.opens(picture.address());
          if (picture.name().equals("room")) talk(visitor.page(), company);
          Files.write(picture.file(), Palette.reduced(visitor.page().screenshot()));
        }
      }
    }
  }

  private static void talk(Page page, Company company) {
    page.getByText("Come in as").click();
    CLOCK.move(Duration.ofSeconds(40));
    company.says(1, "anybody for two against two?");
    company.says(6, "me, after this round");
    company.says(5, "I host: Territories, room for two");
    page.getByLabel("To everybody").fill("good evening, I only look on tonight");
    page.keyboard().press("Enter");
    assertThat(page.locator(".talk")).containsText("look on tonight");
    company.says(2, "then cheer for the thorns");
    assertThat(page.locator(".talk")).containsText("thorns");
    assertThat(page.locator(".members")).containsText("Tansy");
  }
}
