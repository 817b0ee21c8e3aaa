package metaserver.bootstrap.browser;

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

/** The pictures of the documentation. {@code -Dsite.pictures=write} takes them anew, else that nothing is missing is looked at. */
@Timeout(120)
class PicturesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final int MOST_BYTES = 150_000;
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1").at(CLOCK);

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  /** One picture of one page; its file has this name. */
  private record Picture(String name, String address, Look look, int height) {
    Path file() {
      return DOCS.resolve("pictures", name + ".png");
    }
  }

  private static List<Picture> pictures(Season season) {
    String best = "/players/" + season.players().getFirst().id();
    return List.of(new Picture("home", "/", Look.LIGHT, 900), new Picture("home-dark", "/", Look.DARK, 900),
        new Picture("game", "/games/" + season.decided(), Look.LIGHT, 900), new Picture("player", best, Look.LIGHT, 1180),
        new Picture("ladder", "/ladders/total", Look.LIGHT, 780), new Picture("phone", best, Look.PHONE, 800));
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
    try (Company _ = Company.gathered(SERVER, season)) {
      CLOCK.move(Duration.ofMinutes(4));
      for (Picture picture : pictures(season)) {
        try (Visitor visitor = CHROMIUM.reader(picture.look())) {
          visitor.page().setViewportSize(visitor.page().viewportSize().width, picture.height());
          visitor.opens(picture.address());
          byte[] png = visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots", picture.name() + ".png")));
          Files.createDirectories(DOCS.resolve("pictures"));
          Files.write(picture.file(), Palette.reduced(png));
        }
      }
    }
  }
}
