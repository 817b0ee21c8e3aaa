package metaserver.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.endtoend.Duel;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.network.chat.Broadcast;
import metaserver.network.notices.KickNotice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does with a browser while others sit at their games: real pages, real packets. */
@Timeout(120)
class EveningInTheBrowserTest {
  private static final int RANKED = 2;
  private static final int BOTH = 60;
  private static final String PASSWORD = "mossy gatepost";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("site.registration", "open");

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium(SERVER);

  @BeforeAll
  static void open() {
    for (String name : List.of("Marten", "Kestrel", "Badger")) SERVER.register(name, "pass");
    SERVER.registerAdministrator("Warden", "pass");
    SERVER.addRoom(BOTH, new RoomEdit(Optional.of("Crossroads"), Optional.of(RoomType.UNRANKED), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())),
        Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK_PHONE", "WITHOUT_JAVASCRIPT"})
  void whoRegistersInABrowserShouldTalkWithPlayersOfBothGames(Look look) {
    String name = "Reader " + look;
    try (Visitor visitor = CHROMIUM.visitor(look);
        Inside marten = Game.myth(SERVER, Line.SEALED, "Marten").enter("Marten", "pass", BOTH);
        Inside gull = Game.alephOne(SERVER, "Gull").enter("guest", "", BOTH)) {
      registers(visitor, name);
      visitor.logsIn(name, PASSWORD);
      visitor.opens("/rooms/" + BOTH);
      Page page = visitor.page();
      page.getByText("Come in as " + name).click();
      assertThat(page.locator(".members")).containsText("Marten");
      assertThat(page.locator(".members")).containsText("Gull");
      says(page, "hello <b>from</b> the page");
      Locator talk = page.locator(".talk");
      assertThat(talk).containsText("hello <b>from</b> the page");
      hears(marten, "hello <b>from</b> the page");
      hears(gull, "hello <b>from</b> the page");
      marten.say("well met");
      hears(gull, "well met");
      gull.say("greetings to all");
      hears(marten, "greetings to all");
      if (look == Look.WITHOUT_JAVASCRIPT) visitor.opens("/rooms/" + BOTH);
      assertThat(talk).containsText("well met");
      assertThat(talk).containsText("greetings to all");
      if (look != Look.WITHOUT_JAVASCRIPT) assertThat(new Axe().violations(page)).isEmpty();
      visitor.hasNoComplaint();
      page.getByText("Leave", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByText("Come in as " + name)).isVisible();
    }
  }

  private static void registers(Visitor visitor, String name) {
    visitor.opens("/register");
    Page page = visitor.page();
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    page.locator("main form button").click();
    assertThat(page.locator("[role=status]")).containsText("Your account is open.");
  }

  private static void says(Page page, String text) {
    page.getByLabel("To everybody").fill(text);
    page.keyboard().press("Enter");
  }

  private static void hears(Inside player, String text) {
    String heard = "";
    while (!heard.equals(text)) heard = player.client().await(Broadcast.class).chat().message();
  }

  /** The account's own password is kept from the wire by that. */
  @Test
  void aGamePasswordMadeOnThePageShouldLetItsDeviceIn() {
    try (Visitor visitor = CHROMIUM.visitor(Look.PHONE)) {
      registers(visitor, "Heron");
      visitor.logsIn("Heron", PASSWORD);
      Page page = visitor.page();
      page.locator(".banner").getByText("Heron").click();
      visitor.opens("/account/game-passwords");
      page.getByLabel("What the device is called").fill("the laptop in the kitchen");
      page.getByText("Make a game password").click();
      String secret = page.locator(".secrets code").innerText();
      assertThat(new Axe().violations(page)).isEmpty();
      assertThat(visitor.evaluates("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
      try (Inside heron = Game.myth(SERVER, Line.SEALED, "Heron").enter("Heron", secret, 0)) {
        assertThat(heron.id()).isPositive();
      }
      visitor.opens("/account/game-passwords");
      assertThat(page.locator("main tbody")).not().containsText("never");
      visitor.opens("/account/sessions");
      assertThat(page.locator("main tbody")).containsText("here");
      assertThat(new Axe().violations(page)).isEmpty();
      visitor.hasNoComplaint();
    }
  }

  @Test
  void aGameShouldBeSeenToBeginToEndAndToChangeARatingUntilItIsVoided() {
    try (Visitor viewer = CHROMIUM.visitor(Look.LIGHT); Visitor warden = CHROMIUM.visitor(Look.LIGHT);
        Inside host = Game.myth(SERVER, Line.SEALED, "Kestrel").enter("Kestrel", "pass", RANKED);
        Inside guest = Game.myth(SERVER, Line.PLAIN, "Badger").enter("Badger", "pass", RANKED)) {
      viewer.opens("/");
      Duel duel = Duel.start(host, guest, "the duel");
      assertThat(viewer.page().locator("#room-" + RANKED + " .listed")).containsText("the duel");
      assertThat(viewer.page().locator("#room-" + RANKED + " .listed")).containsText("running");
      duel.report(host);
      duel.report(guest);
      assertThat(viewer.page().locator(".results li").first()).containsText("won by");
      GameId game = SERVER.games().inRoom(new RoomId(RANKED), Optional.empty(), 1).getFirst().id();
      viewer.page().locator(".results a").first().click();
      assertThat(viewer.page().locator("main")).containsText("It counted.");
      viewer.page().locator(".sides").getByText("Kestrel").click();
      Locator total = viewer.page().locator("#standings ~ .scroll tr").last();
      assertThat(total).containsText("16");

      warden.logsIn("Warden", "pass");
      voids(warden, game);
      viewer.page().reload();
      assertThat(total).not().containsText("16");
      viewer.opens("/games/" + game);
      assertThat(viewer.page().locator("main")).containsText("one and the same player");
      viewer.hasNoComplaint();
    }
  }

  /** What cannot be undone is asked twice. */
  private static void voids(Visitor warden, GameId game) {
    warden.opens("/console/games");
    Page page = warden.page();
    page.getByLabel("The number of a game").fill(game.toString());
    page.getByText("Look at it").click();
    assertThat(page.locator("main")).containsText("What would change without it");
    page.getByLabel("Reason").fill("one and the same player");
    page.getByText("Void the game").click();
    assertThat(page.locator("main")).containsText("This cannot be undone");
    assertThat(new Axe().violations(page)).isEmpty();
    page.locator("main form button").click();
    assertThat(page.locator("[role=status]")).containsText("The game is void.");
    warden.hasNoComplaint();
  }

  @Test
  void whoIsBannedInTheConsoleShouldLeaveHisGameAtOnce() {
    try (Visitor warden = CHROMIUM.visitor(Look.LIGHT);
        Inside badger = Game.myth(SERVER, Line.SEALED, "Badger").enter("Badger", "pass", 0)) {
      warden.logsIn("Warden", "pass");
      warden.opens("/console/users?name=Badger");
      Page page = warden.page();
      page.locator("main tbody").getByText("Badger").click();
      page.getByText("Ban this account").click();
      page.getByLabel("Reason").fill("drops games");
      page.locator("main form button").getByText("Ban").click();
      assertThat(page.locator("[role=status]")).containsText("That is ban");
      assertThat(badger.client().await(KickNotice.class).text()).contains("drops games");
      badger.client().hearTheEnd();
      SERVER.liftBans();
    }
  }
}
