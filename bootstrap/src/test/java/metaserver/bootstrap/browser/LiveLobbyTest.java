package metaserver.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.network.games.GameList;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.StartGame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that stays open while players come, play and go at their game clients. */
@Timeout(120)
class LiveLobbyTest {
  private static final int RANKED = 2;
  private static final int ARRIVAL = 26;

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  @BeforeAll
  static void register() {
    for (String name : List.of("Thistle", "Marten", "Wren")) SERVER.register(name, "pass");
  }

  @Test
  void playersAndGamesShouldAppearChangeAndGoByThemselves() {
    try (Visitor visitor = CHROMIUM.reader(Look.LIGHT)) {
      visitor.opens("/");
      Locator room = visitor.page().locator("#room-" + RANKED);
      try (Inside host = Game.myth(SERVER, Line.SEALED, "Thistle").enter("Thistle", "pass", RANKED);
          Inside guest = Game.alephOne(SERVER, "Gull").enter("guest", "", ARRIVAL)) {
        assertThat(room.locator(".member a")).hasText("Thistle");
        assertThat(visitor.page().locator("#room-" + ARRIVAL)).containsText("Gull");
        host.client().say(Advert.of(GameType.CAPTURES, "come in").packet());
        Locator game = room.locator(".listed");
        assertThat(game).containsText("come in");
        assertThat(game).containsText("open");
        int number = host.client().await(GameList.class).games().getFirst().gameId();
        host.client().say(new GamePlayerList(number, List.of(host.id())), new StartGame(600));
        assertThat(game).containsText("running 0 of 10 min");
        assertThat(guest.id()).isPositive();
      }
      room.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(visitor.page().locator(".census")).hasText("0 players on line, 0 games listed");
      visitor.hasNoComplaint();
    }
  }

  /** Or who walks the page with the keyboard would be thrown back to its beginning whenever somebody comes. */
  @Test
  void theFocusShouldStayWhereItIsWhenTheLobbyChanges() {
    try (Visitor visitor = CHROMIUM.reader(Look.LIGHT);
        Inside first = Game.myth(SERVER, Line.SEALED, "Thistle").enter("Thistle", "pass", RANKED)) {
      visitor.opens("/");
      Locator names = visitor.page().locator(".member a");
      assertThat(names).hasText("Thistle");
      names.focus();
      try (Inside second = Game.myth(SERVER, Line.SEALED, "Marten").enter("Marten", "pass", RANKED)) {
        assertThat(names.filter(new FilterOptions().setHasText("Marten"))).isVisible();
        assertThat(names.filter(new FilterOptions().setHasText("Thistle"))).isFocused();
        assertThat(first.id()).isNotEqualTo(second.id());
      }
    }
  }

  @Test
  void withoutJavaScriptThePageShouldSayWhatWasSoWhenItWasAskedFor() {
    try (Visitor visitor = CHROMIUM.reader(Look.WITHOUT_JAVASCRIPT)) {
      visitor.opens("/");
      assertThat(visitor.reads()).doesNotContain("Wren");
      try (Inside wren = Game.myth(SERVER, Line.PLAIN, "Wren").enter("Wren", "pass", RANKED)) {
        assertThat(wren.id()).isPositive();
        RunningServer.await(() -> {
          visitor.opens("/");
          return visitor.reads().contains("Wren");
        });
      }
      visitor.hasNoComplaint();
    }
  }
}
