package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Scope;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.domain.text.Blob;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameList;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomList;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Game clients and browsers in one room, over real sockets, on whatever store. */
interface TalkBehaviour {
  int MYTH = 0;
  int ALEPH_ONE = 26;
  int SMALL = 60;
  int RANKED = 61;
  /** Whoever is kicked there may not come back for a while. */
  int STERN = 63;

  RunningServer server();

  static void openRoomsAndAccounts(RunningServer server) {
    for (String name : List.of("ann", "bob", "cid")) server.register(name, name);
    server.registerStaff("mod", "mod", "moderator");
    server.addRoom(SMALL, room(RoomType.UNRANKED, OptionalInt.of(1)));
    server.addRoom(RANKED, room(RoomType.RANKED, OptionalInt.empty()));
    server.addRoom(STERN, room(RoomType.UNRANKED, OptionalInt.empty()));
    awaitPages(server, SMALL, RANKED, STERN);
  }

  /** Rooms are looked at once a second. */
  private static void awaitPages(RunningServer server, int... rooms) {
    Surfer surfer = new Surfer(server.site());
    for (int room : rooms) RunningServer.await(() -> surfer.get("/rooms/" + room).statusCode() == 200);
  }

  private static RoomEdit room(RoomType type, OptionalInt players) {
    return new RoomEdit(Optional.empty(), Optional.of(type), players, OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())), Optional.empty());
  }

  @AfterEach
  default void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> server().players(MYTH) + server().players(ALEPH_ONE) + server().players(SMALL) == 0);
    server().liftBans();
  }

  private static int room(ClientFamily family) {
    return family == ClientFamily.MYTH ? MYTH : ALEPH_ONE;
  }

  private Inside game(ClientFamily family, String name) {
    Game game = switch (family) {
      case MYTH -> Game.myth(server(), Line.SEALED, name);
      case ALEPH_ONE -> Game.alephOne(server(), name);
    };
    return game.enter(name, name, room(family));
  }

  private static String told(Inside game, String command) {
    game.say(command);
    return game.client().await(TextLine.class).text();
  }

  @ParameterizedTest
  @EnumSource
  default void gamesAndBrowsersShouldSeeAndHearOneAnother(ClientFamily family) {
    try (Inside bob = game(family, "bob"); Talker gus = Talker.guest(server(), room(family), "Gus")) {
      PlayerEntry entry = bob.client().hear(PlayerList.class).players().getFirst();
      assertThat(entry.playerData().name()).isEqualTo("|iGuest|p Gus");
      RunningServer.await(() -> gus.html().contains(">Guest Gus<") && gus.html().contains(">bob<"));
      bob.say("hello from the game");
      bob.hear("hello from the game");
      gus.hears("hello from the game");
      gus.say("hello from the browser");

      assertThat(bob.hear("hello from the browser")).satisfies(line -> {
        assertThat(line.playerId()).isEqualTo(entry.playerId());
        assertThat(line.name()).isEqualTo("|iGuest|p Gus");
      });
      assertThat(gus.lines()).startsWith("hello from the browser", "hello from the game");
    }
  }

  @ParameterizedTest
  @EnumSource
  default void whispersShouldGoBothWaysAndToNobodyElse(ClientFamily family) {
    try (Inside bob = game(family, "bob"); Inside cid = game(family, "cid");
        Talker gus = Talker.guest(server(), room(family), "Gus");
        Talker hal = Talker.guest(server(), room(family), "Hal")) {
      RunningServer.await(() -> gus.html().contains("bob"));
      gus.whisper(bob.id(), "for bob alone");
      assertThat(bob.client().await(Whisper.class).chat().message()).isEqualTo("for bob alone");
      assertThat(gus.html()).contains("to bob");
      bob.whisper(gus.number("Guest Gus"), "for gus alone");
      gus.hears("for gus alone");
      hal.whisper(hal.number("Guest Gus"), "from guest to guest");
      gus.hears("from guest to guest");
      assertThat(hal.surfer().get(hal.page() + "?to=" + hal.number("Guest Gus")).body()).contains("To Guest Gus alone");
      bob.say("marker");
      hal.hears("marker");

      assertThat(hal.lines()).doesNotContain("for bob alone", "for gus alone");
      for (var packet = cid.client().hear(); !(packet instanceof Broadcast); packet = cid.client().hear()) {
        assertThat(packet).isNotInstanceOf(Whisper.class);
      }
    }
  }

  @Test
  default void commandsShouldBeAnsweredToTheCallerAlone() {
    try (Inside bob = game(ClientFamily.MYTH, "bob"); Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      bob.client().hear(PlayerList.class);
      gus.say(".time");
      gus.say("marker");

      bob.hear("marker");
      assertThat(gus.lines()).anyMatch(line -> line.startsWith("The server's time is"));
    }
  }

  @ParameterizedTest
  @EnumSource
  default void mutesAndBlocksShouldHoldBetweenGamesAndBrowsers(ClientFamily family) {
    try (Inside bob = game(family, "bob"); Talker ann = Talker.account(server(), room(family), "ann", "ann")) {
      assertThat(told(bob, ".mute ann")).startsWith("You do not hear ");
      ann.say("unheard in the game");
      assertThat(told(bob, ".unmute ann")).endsWith(" no more.");
      ann.say(".block bob");
      bob.say("unheard in the browser");
      bob.hear("unheard in the browser");
      ann.say("unheard as well");
      ann.say(".unblock bob");
      ann.say("marker");

      bob.hear("marker");
      assertThat(ann.lines()).contains("marker", "unheard in the game").doesNotContain("unheard in the browser");
    }
  }

  @Test
  default void whoIsKickedShouldLearnWhyInHisBrowser() {
    try (Inside mod = Game.myth(server(), Line.SEALED, "mod").enter("mod", "mod", STERN)) {
      Talker gus = Talker.guest(server(), STERN, "Gus");
      Talker ann = Talker.account(server(), STERN, "ann", "ann");
      BufferedReader live = gus.live(0);
      for (Talker each : List.of(gus, ann)) {
        mod.say(".kick " + (each.equals(gus) ? "gus" : "ann") + " spam");
        RunningServer.await(() -> each.html().contains("You were asked to leave: spam"));
        assertThat(each.state()).isEqualTo("stranger");
      }
      assertThat(Talker.next(live, "anew")).isNotEmpty();
      RunningServer.await(() -> server().players(STERN) == 1);
      assertThat(gus.enter("Gus").body()).contains("Come back in a minute.");
      assertThat(new Talker(Surfer.loggedIn(server().site(), "ann", "ann"), STERN).enter("").body())
          .contains("Come back in a minute.");
    }
  }

  @Test
  default void whoIsGaggedOrBannedShouldBeSoInHisBrowser() {
    try (Inside mod = game(ClientFamily.ALEPH_ONE, "mod");
        Talker cid = Talker.account(server(), ALEPH_ONE, "cid", "cid")) {
      mod.say(".ban cid 1h chat noise");
      RunningServer.await(() -> {
        cid.say("hello");
        return cid.lines().stream().anyMatch(line -> line.contains("noise"));
      });
      mod.say(".ban cid 1h login more noise");
      RunningServer.await(() -> cid.html().contains("more noise"));
      assertThat(cid.surfer().logIn("cid", "cid").body()).contains("more noise");
    }
  }

  @ParameterizedTest
  @EnumSource
  default void browserOfAnAccountInARoomShouldListenAlongAndSpeakForIt(ClientFamily family) {
    try (Inside bob = game(family, "bob"); Inside ann = game(family, "ann")) {
      bob.hearOf(PlayerEntry.ADD, ann.id());
      try (Talker browser = Talker.account(server(), room(family), "ann", "ann")) {
        assertThat(browser.state()).isEqualTo("along");
        assertThat(server().players(room(family))).isEqualTo(2);
        bob.say("to both");
        browser.hears("to both");
        ann.hear("to both");
        browser.say("from the browser");

        assertThat(ann.hear("from the browser").playerId()).isEqualTo(ann.id());
        bob.hear("to both");
        assertThat(bob.hear("from the browser").playerId()).isEqualTo(ann.id());
        ann.say("from the game");
        browser.hears("from the game");
        bob.whisper(ann.id(), "whispered");
        browser.hears("whispered");
        assertThat(ann.client().await(Whisper.class).chat().message()).isEqualTo("whispered");
      }
      assertThat(server().players(room(family))).isEqualTo(2);
    }
  }

  @Test
  default void takingOverShouldBeRefusedWhileTheGameHosts() {
    try (Inside ann = game(ClientFamily.MYTH, "ann"); Talker browser = Talker.account(server(), MYTH, "ann", "ann")) {
      ann.client().say(Advert.of(GameType.CAPTURES, "Ours").packet());
      ann.client().await(GameList.class);
      assertThat(browser.act("enter", Map.of("takeover", "1")).body()).contains("it cannot be taken over now");
      assertThat(browser.state()).isEqualTo("along");
    }
  }

  @Test
  default void takingOverShouldEndTheGamesStay() {
    try (Inside ann = game(ClientFamily.MYTH, "ann"); Talker browser = Talker.account(server(), MYTH, "ann", "ann")) {
      assertThat(browser.act("enter", Map.of("takeover", "1")).statusCode()).isEqualTo(303);
      assertThat(ann.client().await(ServerMessage.class).code()).isEqualTo(6);
      assertThat(browser.state()).isEqualTo("inside");
      assertThat(server().players(MYTH)).isEqualTo(1);
    }
  }

  @Test
  default void gameThatLogsInShouldGetInAndItsBrowserFollow() {
    try (Talker browser = Talker.account(server(), ALEPH_ONE, "ann", "ann")) {
      Granted granted = Game.myth(server(), Line.SEALED, "ann").logIn("ann", "ann");
      RunningServer.await(() -> browser.state().equals("waiting"));
      assertThat(server().players(ALEPH_ONE)).isZero();
      try (Inside ann = Game.myth(server(), Line.SEALED, "ann").enter(granted, MYTH)) {
        RunningServer.await(() -> browser.state().equals("elsewhere"));
        Talker there = new Talker(browser.surfer(), MYTH);
        assertThat(there.state()).isEqualTo("along");
        there.say("followed");
        ann.hear("followed");
      }
      RunningServer.await(() -> browser.state().equals("waiting"));
    }
  }

  @Test
  default void whatMacRomanLacksShouldBeEchoedAsTheOthersSeeIt() {
    try (Inside bob = game(ClientFamily.MYTH, "bob"); Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      bob.client().hear(PlayerList.class);
      gus.say("caf\u00e9 Dvo\u0159\u00e1k \u5c71 \ud83d\ude00");

      bob.hear("caf\u00e9 Dvor\u00e1k ? ?");
      assertThat(gus.lines()).startsWith("caf\u00e9 Dvor\u00e1k ? ?");
    }
  }

  @Test
  default void hostileTextAndNamesShouldBeShownAsText() {
    try (Inside evil = Game.alephOne(server(), "<b>x</b>").enter("guest", "", ALEPH_ONE);
        Talker gus = Talker.guest(server(), ALEPH_ONE, "<i>Gus</i>")) {
      evil.say("<script>alert(1)</script> |bbold|p \"quoted\" onclick=x");
      gus.hears("<script>alert(1)</script> bold \"quoted\" onclick=x");

      assertThat(gus.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt; bold")
          .doesNotContain("<script>alert", "<b>x", "<i>Gus", "|b");
      String events = Talker.next(gus.live(0), "line") + Talker.next(gus.live(0), "scene");
      assertThat(events).contains("&lt;script&gt;", "&lt;b&gt;x").doesNotContain("<script>", "<b>x", "<i>Gus");
    }
  }

  @Test
  default void guestsShouldBeNamedByTheRulesOfTheWire() {
    Talker taken = new Talker(new Surfer(server().site()), MYTH);
    for (String name : List.of("ann", "|bANN|p", " ", "|i")) {
      HttpResponse<String> answer = taken.enter(name);
      assertThat(answer.statusCode()).as(name).isEqualTo(422);
      assertThat(answer.body()).as(name).contains("Please choose another.");
    }
    try (Talker gus = Talker.guest(server(), MYTH, "Gus"); Talker other = Talker.guest(server(), MYTH, "Gus")) {
      RunningServer.await(() -> gus.html().contains("Guest Gus 2"));
      assertThat(new Talker(gus.surfer(), RANKED).enter("").body()).contains("This room is for registered players.");
      assertThat(gus.state()).isEqualTo("inside");
      assertThat(other.state()).isEqualTo("inside");
    }
  }

  @Test
  default void fewGuestsShouldComeByBrowsersFromOneAddress() {
    List<Talker> guests = IntStream.rangeClosed(1, 16)
        .mapToObj(i -> Talker.guest(server(), MYTH, "Guest" + i)).toList();
    assertThat(new Talker(new Surfer(server().site()), MYTH).enter("Another").body()).contains("Too many guests");
    guests.getFirst().close();
    try (Talker another = Talker.guest(server(), MYTH, "Another")) {
      assertThat(another.state()).isEqualTo("inside");
    }
    guests.forEach(Talker::close);
  }

  @Test
  default void bansOfAnAddressShouldHoldForGuestsByBrowsers() {
    Talker gus = Talker.guest(server(), MYTH, "Gus");
    server().ban(new BanTerms(Subject.of(Network.of("127.0.0.1")), Scope.LOGIN, OptionalInt.empty(),
        Period.forGood(Instant.now()), "no guests of yours", "", Party.OPERATOR));
    RunningServer.await(() -> gus.html().contains("no guests of yours"));
    assertThat(gus.state()).isEqualTo("stranger");
    assertThat(gus.enter("Hal").body()).contains("no guests of yours");
  }

  @Test
  default void guestShouldBeAbleToBecomeSomebodyElse() {
    Talker gus = Talker.guest(server(), MYTH, "Gus");
    assertThat(gus.act("forget", Map.of()).statusCode()).isEqualTo(303);
    RunningServer.await(() -> server().players(MYTH) == 0);
    assertThat(gus.state()).isEqualTo("stranger");
    assertThat(gus.enter("Hal").statusCode()).isEqualTo(303);
    gus.close();
  }

  @Test
  default void fullRoomShouldBeFullForBrowsers() {
    try (Talker gus = Talker.guest(server(), SMALL, "Gus")) {
      HttpResponse<String> answer = new Talker(new Surfer(server().site()), SMALL).enter("Hal");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("This room is full.");
      assertThat(gus.state()).isEqualTo("inside");
    }
  }

  @Test
  default void tabsOfOneVisitorShouldShareOnePresence() {
    try (Talker gus = Talker.guest(server(), MYTH, "Gus"); Talker ann = Talker.account(server(), MYTH, "ann", "ann");
        Talker elsewhere = Talker.account(server(), MYTH, "ann", "ann")) {
      assertThat(new Talker(gus.surfer(), MYTH).enter("").statusCode()).isEqualTo(303);
      assertThat(server().players(MYTH)).isEqualTo(2);
      ann.say("from one");
      assertThat(elsewhere.lines()).contains("from one");
    }
  }

  @Test
  default void withoutJavaScriptThePageShouldLoadItselfAgainAndItsFormWork() {
    try (Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      assertThat(gus.html()).contains("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>");
      assertThat(gus.surfer().get(gus.page() + "?still=1").body()).doesNotContain("http-equiv");
      HttpResponse<String> answer = gus.act("say", Map.of("text", "hello"));
      assertThat(gus.surfer().follow(answer).body()).contains("hello");
      assertThat(new Surfer(server().site()).get(gus.page()).body()).doesNotContain("hello", "http-equiv");
    }
  }

  @Test
  default void withJavaScriptLinesShouldComeAsTheyAreSaidAndAgainAfterABrokenLine() {
    try (Inside bob = game(ClientFamily.MYTH, "bob"); Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      bob.client().hear(PlayerList.class);
      long number = gus.json().path("number").asLong();
      BufferedReader live = gus.live(number);
      bob.say("one");
      assertThat(Talker.next(live, "line")).contains("one", "bob");
      bob.say("two");
      assertThat(Talker.next(live, "line")).contains("two");
      String scene = Talker.next(live, "scene");
      while (!scene.contains("Guest Gus")) {
        scene = Talker.next(live, "scene"); // who is there is looked up once a second
      }

      BufferedReader again = gus.live(number + 1);
      assertThat(Talker.next(again, "line")).contains("two");
      assertThat(Talker.next(gus.live(number + 999), "anew")).isNotEmpty();
      HttpResponse<String> live1 = gus.surfer().post(gus.page() + "/say",
          List.of(Map.entry("text", "three"), Map.entry("live", "1"),
              Map.entry("form-token", gus.surfer().token(gus.page()))));
      assertThat(live1.statusCode()).isEqualTo(200);
      assertThat(live1.body()).startsWith("<form").doesNotContain("three");
      bob.hear("one");
      bob.hear("two");
      bob.hear("three");
    }
  }

  @Test
  default void whoLogsOutShouldLeaveAtOnce() {
    Talker ann = Talker.account(server(), MYTH, "ann", "ann");
    assertThat(server().players(MYTH)).isEqualTo(1);
    ann.surfer().fill("/", "/logout", Map.of());
    RunningServer.await(() -> server().players(MYTH) == 0);
    assertThat(ann.state()).isEqualTo("stranger");
    assertThat(Talker.next(ann.live(0), "anew")).isNotEmpty();
  }

  @Test
  default void noticesShouldReachBrowsersAndADrainedServerLetNobodyIn() {
    try (Inside mod = game(ClientFamily.MYTH, "mod"); Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      mod.say(".notice mind the gap");
      gus.hears("Notice from mod: mind the gap");
      server().drain(true);
      assertThat(new Talker(new Surfer(server().site()), MYTH).enter("Hal").body()).contains("about to restart");
    } finally {
      server().drain(false);
    }
  }

  @Test
  default void closedRoomShouldSendBrowsersAway() {
    server().addRoom(62, room(RoomType.UNRANKED, OptionalInt.empty()));
    awaitPages(server(), 62);
    Talker gus = Talker.guest(server(), 62, "Gus");
    BufferedReader live = gus.live(0);
    server().editRoom(62, RoomEdit.open(false));

    assertThat(Talker.next(live, "anew")).isNotEmpty();
    RunningServer.await(() -> gus.surfer().get(gus.page()).statusCode() == 404);
    RunningServer.await(() -> new Talker(gus.surfer(), MYTH).html().contains("This room was closed."));
  }

  @Test
  default void tokenOfABrowserShouldOpenNoRoomToAGame() {
    try (Talker gus = Talker.guest(server(), MYTH, "Gus")) {
      byte[] token = Base64.getUrlDecoder().decode(gus.surfer().cookies().get("session"));
      Granted stolen = new Granted(1, Blob.of(token), Optional.empty(), new RoomList(List.of()));
      assertThat(Game.alephOne(server(), "Gus").enterInVain(stolen, MYTH).code()).isEqualTo(4);
      assertThat(gus.state()).isEqualTo("inside");
    }
  }

  @Test
  default void whatIsNoRoomShouldBeTold() {
    Surfer surfer = new Surfer(server().site());
    for (String page : List.of("/rooms/99", "/rooms/x", "/rooms/-1")) {
      assertThat(surfer.get(page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(surfer.get("/rooms/0?to=x").statusCode()).isEqualTo(200);
    assertThat(surfer.fill("/rooms/0", "/rooms/0/say", Map.of("text", "hello")).body())
        .contains("You are not in this room.");
  }
}
