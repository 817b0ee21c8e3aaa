package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.endtoend.SiteTown;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of players, games, maps and teams that would be markup, in a browser that would take them for it. */
@Timeout(120)
class HostileNamesTest {
  private static final String PICTURE = "<img src=x onerror=alert(1)>";
  private static final String SHOWN = "document.querySelector('main').innerText "
      + "+ [...document.querySelectorAll('input')].map(one => one.value)";
  private static final int RANKED = 2;

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  private static SiteTown town;
  private static Inside evil;
  private static Inside guest;

  @BeforeAll
  static void settle() {
    town = SiteTown.settle(SERVER);
    evil = Game.myth(SERVER, Line.SEALED, PICTURE).enter(SiteTown.EVIL, "evil", RANKED);
    guest = Game.myth(SERVER, Line.PLAIN, "<i onfocus=alert(2)>gus").enter("guest", "", 0);
    evil.client().say(Advert.of(GameType.CAPTURES, PICTURE).packet());
    RunningServer.await(() -> SERVER.sign(RANKED).filter(sign -> sign.games() == 1).isPresent());
  }

  @AfterAll
  static void leave() {
    evil.close();
    guest.close();
  }

  static List<String> pages() {
    String encoded = SiteTown.encoded(SiteTown.EVIL);
    return Stream.of("/", "/games", "/games/" + town.hostile(), "/games/" + town.duel(), "/games?player=" + encoded,
        "/players", "/players?name=" + SiteTown.encoded(PICTURE), "/players/" + town.evil(),
        "/players/" + town.ann() + "?against=" + encoded,
        "/players/" + town.ann() + "?against=" + SiteTown.encoded(PICTURE), "/ladders/total?around=" + encoded,
        "/ladders/total?around=" + SiteTown.encoded(PICTURE)).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatPlayersChoseShouldBeShownAsTheyWroteItAndDoNothing(String address) {
    try (Visitor visitor = CHROMIUM.reader(Look.LIGHT)) {
      visitor.opens(address);
      assertThat(visitor.evaluates(SHOWN)).asString().containsAnyOf("<b>x</b>\"'&", PICTURE);
      assertThat(visitor.page().locator("main :is(img, script, iframe, b:not(.quietrooms b))").count()).isZero();
      assertThat(visitor.evaluates("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
      visitor.hasNoComplaint();
    }
  }
}
