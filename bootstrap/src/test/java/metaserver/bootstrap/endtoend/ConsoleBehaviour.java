package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.network.chat.Broadcast;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff does in the console, and what becomes of it, whatever the store is. */
interface ConsoleBehaviour {
  AtomicInteger NAMES = new AtomicInteger();
  Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  RunningServer server();

  default Surfer administrator() {
    String name = "admin" + NAMES.incrementAndGet();
    server().registerAdministrator(name, "secret");
    return Surfer.loggedIn(server().site(), name, "secret");
  }

  default Surfer staff(String... roles) {
    String name = "staff" + NAMES.incrementAndGet();
    server().registerStaff(name, "secret", roles);
    return Surfer.loggedIn(server().site(), name, "secret");
  }

  default User newcomer() {
    String name = "player" + NAMES.incrementAndGet();
    return server().register(name, "secret");
  }

  default Inside inside(ClientFamily family, User user) {
    String name = user.username().text();
    return family == ClientFamily.MYTH ? Game.myth(server(), Line.SEALED, name).enter(name, "secret", 0)
        : Game.alephOne(server(), name).enter(name, "secret", 26);
  }

  /** Sends the form of a page that asks once more. */
  static HttpResponse<String> confirmed(Surfer who, HttpResponse<String> page, String action) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("This cannot be undone", "action=\"" + action + "\"");
    Matcher found = HIDDEN.matcher(page.body().substring(page.body().indexOf("This cannot be undone")));
    return who.post(action, found.results().map(hidden -> Map.entry(hidden.group(1), hidden.group(2))).toList());
  }

  private User again(User user) {
    return server().users().find(user.id()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  default void aBanInTheConsoleShouldBeToldToTheGameAndEndItsStay(ClientFamily family) {
    Surfer admin = administrator();
    User bad = newcomer();
    try (Inside inside = inside(family, bad)) {
      HttpResponse<String> answer = admin.fill("/console/bans/new", "/console/bans", Map.of("name", bad.username().text(), "scope", "login",
          "for", "2h", "reason", "spam", "note", "see the log"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
      Ban ban = server().bans().find(new BanId(Integer.parseInt(
          answer.headers().firstValue("Location").orElseThrow().replace("/console/bans/", "")))).orElseThrow();
      assertThat(inside.client().await(KickNotice.class).text()).isEqualTo(ban.notice()).contains("spam");
      inside.client().hearTheEnd();
      assertThat(ban.terms().note()).isEqualTo("see the log");
    }
    String list = admin.get("/console/bans?name=" + bad.username()).body();
    assertThat(list).contains("ban ", "spam", "in force");
    assertThat(server().deeds(1).getFirst()).startsWith("BAN " + bad.username() + " by admin");
    String id = list.replaceAll("(?s).*href=\"/console/bans/(\\d+)\".*", "$1");
    assertThat(admin.get("/console/bans/" + id).body()).contains("see the log", "Lift this ban");
    assertThat(admin.follow(admin.fill("/console/bans/" + id, "/console/bans/" + id + "/lift", Map.of())).body())
        .contains("is lifted.", "Lifted by");
    inside(family, bad).close();
  }

  @Test
  default void aBanForGoodShouldTakeASecondThoughtThatFitsOnlyIt() {
    Surfer admin = administrator();
    User bad = newcomer();
    User other = newcomer();
    Map<String, String> wish = Map.of("name", bad.username().text(), "scope", "chat", "for", "forever", "reason", "spam");
    HttpResponse<String> asked = admin.fill("/console/bans/new", "/console/bans", wish);
    assertThat(asked.body()).contains("has no end", bad.username().text());
    assertThat(server().deeds(1).getFirst()).doesNotStartWith("BAN " + bad.username());

    Matcher found = HIDDEN.matcher(asked.body().substring(asked.body().indexOf("This cannot be undone")));
    List<Map.Entry<String, String>> swapped = found.results().map(hidden ->
        Map.entry(hidden.group(1), hidden.group(1).equals("name") ? other.username().text() : hidden.group(2))).toList();
    assertThat(admin.post("/console/bans", swapped).body()).contains("This cannot be undone", other.username().text());
    Surfer colleague = administrator();
    String token = asked.body().replaceAll("(?s).*name=\"confirmation\" value=\"([^\"]+)\".*", "$1");
    Map<String, String> borrowed = new HashMap<>(wish);
    borrowed.put("confirmation", token);
    assertThat(colleague.fill("/console/bans/new", "/console/bans", borrowed).body()).contains("This cannot be undone");

    assertThat(confirmed(admin, asked, "/console/bans").statusCode()).isEqualTo(303);
    assertThat(server().deeds(1).getFirst()).startsWith("BAN " + bad.username());
  }

  @Test
  default void aBanThatMakesNoSenseShouldBeRefusedWithWhatWasSaid() {
    Surfer admin = administrator();
    User equal = server().registerAdministrator("equal" + NAMES.incrementAndGet(), "secret");
    for (Map<String, String> wish : List.of(
        Map.of("name", "nobody at all", "for", "7d", "reason", "kept words"),
        Map.of("for", "7d", "reason", "kept words"),
        Map.of("network", "10.0.0.0/2", "for", "7d", "reason", "kept words"),
        Map.of("network", "10.0.0.7", "for", "a while", "reason", "kept words"),
        Map.of("network", "10.0.0.7", "for", "7d", "scope", "login", "room", "0", "reason", "kept words"),
        Map.of("name", equal.username().text(), "for", "7d", "reason", "kept words"))) {
      HttpResponse<String> answer = admin.fill("/console/bans/new", "/console/bans", wish);
      assertThat(answer.statusCode()).as(wish.toString()).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"", "kept words");
    }
  }

  @Test
  default void staffOfOneRoomShouldNotTouchAnother() {
    Surfer local = staff("moderator@0");
    User bad = newcomer();
    Map<String, String> here = Map.of("name", bad.username().text(), "scope", "chat", "room", "0", "for", "1h");
    for (Map<String, String> wish : List.of(Map.of("name", bad.username().text(), "scope", "chat", "room", "1", "for", "1h"),
        Map.of("name", bad.username().text(), "scope", "chat", "for", "1h"), Map.of("name", bad.username().text(), "scope", "login", "for", "1h"))) {
      assertThat(local.fill("/console/bans/new", "/console/bans", wish).statusCode()).as(wish.toString()).isEqualTo(422);
    }
    assertThat(local.fill("/console/bans/new", "/console/bans", here).statusCode()).isEqualTo(303);
    Surfer admin = administrator();
    String elsewhere = admin.fill("/console/bans/new", "/console/bans", Map.of("name", bad.username().text(), "scope", "chat", "room", "1",
        "for", "1h", "note", "secret note")).headers().firstValue("Location").orElseThrow();
    assertThat(local.get(elsewhere).statusCode()).isEqualTo(404);
    assertThat(local.get("/console/bans").body()).doesNotContain(elsewhere);
    assertThat(local.post(elsewhere + "/lift", List.of(Map.entry("form-token", local.token("/")))).statusCode()).isEqualTo(404);
    assertThat(local.fill("/console/announcements", "/console/announcements", Map.of("text", "x", "kind", "motd", "room", "1")).statusCode())
        .isEqualTo(422);
    String notice = admin.fill("/console/announcements", "/console/announcements", Map.of("text", "Everywhere.", "kind", "welcome"))
        .headers().firstValue("Location").orElseThrow();
    assertThat(local.post(notice + "/end", List.of(Map.entry("form-token", local.token("/")))).statusCode()).isEqualTo(403);
    admin.fill(notice, notice + "/end", Map.of());
  }

  @Test
  default void anAccountShouldBeChangedByWhoStandsAboveIt() {
    Surfer admin = administrator();
    User user = newcomer();
    String page = "/console/users/" + user.id();
    try (Inside inside = inside(ClientFamily.MYTH, user)) {
      assertThat(admin.get(page).body()).contains("myth, build 444", "127.0.0.1");
      admin.fill(page, page + "/sessions", Map.of());
      inside.client().takeAllToTheEnd();
    }
    assertThat(server().deeds(1).getFirst()).startsWith("ACCOUNT " + user.username() + " by admin");
    assertThat(admin.fill(page, page + "/roles", Map.of("roles", "moderator@1, organiser")).statusCode()).isEqualTo(303);
    assertThat(again(user).roles().grants()).hasToString("[MODERATOR@1, ORGANISER]");
    assertThat(admin.fill(page, page + "/roles", Map.of("roles", "king")).statusCode()).isEqualTo(422);
    admin.fill(page, page + "/disable", Map.of());
    assertThat(again(user).active()).isFalse();
    admin.fill(page, page + "/enable", Map.of());
    assertThat(again(user).active()).isTrue();
    admin.fill(page, page + "/notes", Map.of("text", "plays by night"));
    assertThat(admin.get(page).body()).contains("plays by night");

    Surfer moderator = staff("moderator");
    assertThat(moderator.get(page).body()).doesNotContain("/roles\"", "/erase\"").contains("/notes\"");
    User equal = server().registerAdministrator("peer" + NAMES.incrementAndGet(), "secret");
    String token = admin.token("/");
    for (String what : List.of("roles", "disable", "sessions", "erase")) {
      assertThat(admin.post("/console/users/" + equal.id() + "/" + what, List.of(Map.entry("form-token", token))).statusCode()).isEqualTo(403);
    }
  }

  @Test
  default void erasingShouldTakeASecondThought() {
    Surfer admin = administrator();
    User user = newcomer();
    String page = "/console/users/" + user.id();
    HttpResponse<String> asked = admin.fill(page, page + "/erase", Map.of());
    assertThat(again(user).isErased()).isFalse();
    confirmed(admin, asked, page + "/erase");
    assertThat(again(user).isErased()).isTrue();
    assertThat(server().users().find(NameKey.of(user.username().text()))).isEmpty();
  }

  @Test
  default void roomsShouldBeMadeChangedAndClosedWhileTheServerRuns() {
    Surfer admin = administrator();
    HttpResponse<String> made = admin.fill("/console/rooms/new", "/console/rooms", Map.of("id", "70", "name", "Console room", "clients", "myth",
        "port", "0", "players", "8", "lowest", "-1", "highest", "99"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    RunningServer.await(() -> server().sign(70).isPresent());
    admin.fill("/console/rooms/70", "/console/rooms/70", Map.of("name", "Renamed", "players", "9", "log", "3"));
    RunningServer.await(() -> server().sign(70).filter(sign -> sign.room().maxPlayers() == 9).isPresent());
    assertThat(server().sign(70).orElseThrow().room().chatLogDays()).isEqualTo(OptionalInt.of(3));
    assertThat(admin.fill("/console/rooms/70", "/console/rooms/70", Map.of("players", "0")).statusCode()).isEqualTo(422);
    assertThat(admin.fill("/console/rooms/new", "/console/rooms", Map.of("id", "70")).statusCode()).isEqualTo(422);

    User user = newcomer();
    try (Inside inside = Game.myth(server(), Line.PLAIN, user.username().text()).enter(user.username().text(), "secret", 70)) {
      HttpResponse<String> asked = admin.fill("/console/rooms/70", "/console/rooms/70/close", Map.of());
      assertThat(asked.body()).contains("1 player is in it");
      confirmed(admin, asked, "/console/rooms/70/close");
      assertThat(inside.client().await(ServerMessage.class).code()).isEqualTo(18);
    }
    RunningServer.await(() -> server().sign(70).isEmpty());
    admin.fill("/console/rooms/70", "/console/rooms/70/open", Map.of());
    RunningServer.await(() -> server().sign(70).isPresent());
    assertThat(admin.fill("/console/rooms/70", "/console/rooms/70/close", Map.of()).statusCode()).as("an empty one at once").isEqualTo(303);
    assertThat(server().deeds(1).getFirst()).startsWith("ROOM - by admin");
  }

  @Test
  default void anAnnouncementShouldGreetTheNextJoinerUntilItIsEnded() {
    Surfer admin = administrator();
    User user = newcomer();
    HttpResponse<String> made = admin.fill("/console/announcements", "/console/announcements",
        Map.of("text", "Game night\non Friday!", "kind", "welcome", "circle", "registered", "room", "0", "priority", "-3"));
    String page = made.headers().firstValue("Location").orElseThrow();
    try (Inside inside = inside(ClientFamily.MYTH, user)) {
      assertThat(inside.lines()).contains("Game night", "on Friday!");
    }
    assertThat(admin.get("/console/announcements").body()).contains("on Friday!", "in force");
    admin.fill(page, page + "/end", Map.of());
    try (Inside inside = inside(ClientFamily.MYTH, user)) {
      assertThat(inside.lines()).doesNotContain("Game night");
    }
    assertThat(admin.fill("/console/announcements", "/console/announcements", Map.of("text", "x", "kind", "motd", "weekly", "on")).statusCode())
        .isEqualTo(422);
  }

  @Test
  default void aGameShouldBeVoidedOnceItWasSeenWhatThatChanges() {
    if (server().sign(72).isEmpty()) {
      server().addRoom(72, new RoomEdit(Optional.empty(), Optional.of(RoomType.RANKED), OptionalInt.empty(), OptionalInt.empty(),
          OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.MYTH)), Optional.empty()));
    }
    User ann = newcomer();
    User ben = newcomer();
    try (Inside one = Game.myth(server(), Line.SEALED, ann.username().text()).enter(ann.username().text(), "secret", 72);
        Inside other = Game.myth(server(), Line.SEALED, ben.username().text()).enter(ben.username().text(), "secret", 72)) {
      Duel duel = Duel.start(one, other, "<b>duel");
      duel.report(one);
      duel.report(other);
      RunningServer.await(() -> server().unsettled() == 0);
    }
    Surfer admin = administrator();
    String list = admin.get("/console/games").body();
    assertThat(list).contains("&lt;b&gt;duel").doesNotContain("<b>duel");
    String page = "/console/games/" + list.replaceAll("(?s).*?href=\"/console/games/(\\d+)\".*", "$1");
    assertThat(admin.get("/console/games?game=" + page.replaceAll("\\D", "")).headers().firstValue("Location")).hasValue(page);
    assertThat(admin.get(page).body()).contains("What would change without it: 4 standings, 0 later games", ann.username().text());
    assertThat(admin.fill(page, page + "/void", Map.of("reason", "")).statusCode()).isEqualTo(422);

    HttpResponse<String> asked = admin.fill(page, page + "/void", Map.of("reason", "they are one and the same"));
    assertThat(asked.body()).contains(ann.username() + ", ", "points become 0.");
    assertThat(admin.get(page).body()).doesNotContain("It was voided");
    assertThat(admin.follow(confirmed(admin, asked, page + "/void")).body()).contains("The game is void.", "It was voided on", "one and the same");
    assertThat(server().deeds(1).getFirst()).startsWith("GAME_VOIDED - by admin");
    assertThat(admin.post(page + "/void", List.of(Map.entry("form-token", admin.token("/")), Map.entry("reason", "again"))).statusCode())
        .isEqualTo(422);
  }

  @Test
  default void aReportShouldBeReadWithItsContextAndClosed() {
    User ann = newcomer();
    User ben = newcomer();
    try (Inside one = inside(ClientFamily.MYTH, ann); Inside other = inside(ClientFamily.MYTH, ben)) {
      one.hearOf(PlayerEntry.ADD, other.id());
      other.say("<i>you are slow</i>");
      one.client().await(Broadcast.class);
      one.say(".report " + ben.username() + " He insults <b>me</b>.");
      assertThat(one.client().await(TextLine.class).text()).startsWith("Thank you.");
    }
    Surfer moderator = staff("moderator");
    String list = moderator.get("/console/reports").body();
    assertThat(list).contains("He insults &lt;b&gt;me&lt;/b&gt;.").doesNotContain("<b>me");
    String page = "/console/reports/" + list.replaceAll("(?s).*?href=\"/console/reports/(\\d+)\".*", "$1");
    assertThat(moderator.get(page).body()).contains("&lt;i&gt;you are slow").doesNotContain("<i>you");
    assertThat(moderator.fill(page, page + "/close", Map.of("verdict", "")).statusCode()).isEqualTo(422);
    assertThat(moderator.follow(moderator.fill(page, page + "/close", Map.of("verdict", "warned"))).body()).contains("The report is closed.", "warned");
    assertThat(moderator.get("/console/reports").body()).doesNotContain("href=\"" + page + "\"");
    assertThat(administrator().get("/console/users/" + ben.id()).body()).contains("closed: warned");
  }

  @Test
  default void connectionsShouldBeSeenStrangersTooAndEnded() {
    Surfer admin = administrator();
    User user = newcomer();
    try (Inside inside = inside(ClientFamily.MYTH, user); GameClient stranger = Game.myth(server(), Line.SEALED, "who").dialLogin()) {
      String list = admin.get("/console/connections").body();
      assertThat(list).contains("in a room", user.username().text(), "a stranger", "127.0.0.1");
      String id = list.replaceAll("(?s).*?href=\"(/console/connections/\\d+)\"(?:(?!</tr>).)*a stranger.*", "$1");
      assertThat(admin.fill(id, id + "/end", Map.of()).statusCode()).isEqualTo(303);
      stranger.takeAllToTheEnd();
      assertThat(server().deeds(1).getFirst()).startsWith("CONNECTION - by admin");
      assertThat(inside.client()).isNotNull();
    }
  }

  @Test
  default void settingsAndHealthShouldBeShownWithoutSecrets() {
    Surfer admin = administrator();
    assertThat(admin.get("/console/settings").body()).contains("site.port", "option --site-port", "db.password")
        .doesNotContain(server().secretOfTheDatabase().orElse("no such secret"));
    assertThat(admin.get("/console/health").body()).contains("database", "event loops", "all that shall be are open", "new players may come");
  }

  @Test
  default void theAuditLogShouldBeFilteredAndTurnedPageByPage() {
    Surfer admin = administrator();
    User user = newcomer();
    String page = "/console/users/" + user.id();
    for (int i = 0; i < 2; i++) {
      admin.fill(page, page + "/disable", Map.of());
      admin.fill(page, page + "/enable", Map.of());
    }
    String log = admin.get("/console/audit?subject=" + user.username() + "&kind=account").body();
    assertThat(log).contains("disabled", "active", "opened").doesNotContain("<td>ban</td>");
    assertThat(admin.get("/console/audit?kind=nonsense").statusCode()).isEqualTo(400);
    assertThat(admin.get("/console/audit?before=nonsense").statusCode()).isEqualTo(400);
    Optional<String> next = Optional.of(admin.get("/console/audit").body()).filter(body -> body.contains("rel=\"next\""));
    next.ifPresent(body -> assertThat(admin.get(body.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&"))
        .statusCode()).isEqualTo(200));
  }

  @Test
  default void aSearchOfTheChatLogShouldBeWrittenDown() {
    User user = newcomer();
    try (Inside inside = inside(ClientFamily.MYTH, user)) {
      inside.say("<u>peculiar</u> words");
      inside.hear("<u>peculiar</u> words");
    }
    Surfer moderator = staff("moderator");
    RunningServer.await(() -> moderator.get("/console/chat?go=1&text=peculiar").body().contains("&lt;u&gt;peculiar"));
    assertThat(moderator.get("/console/chat?go=1&text=peculiar").body()).doesNotContain("<u>");
    assertThat(server().auditLog().latest(1).getFirst().after().orElseThrow()).contains("text \"peculiar\"");
    assertThat(moderator.get("/console/chat?go=1&text=ab").statusCode()).isEqualTo(400);
  }

  @Test
  default void hostileNamesShouldBeEscapedOnEachPage() {
    String evil = "<b>x" + NAMES.incrementAndGet();
    User user = server().register(evil, "secret");
    Surfer admin = administrator();
    Granted granted = Game.myth(server(), Line.PLAIN, evil).logIn(evil, "secret");
    try (Inside inside = Game.myth(server(), Line.PLAIN, evil).enter(granted, 0)) {
      inside.say("<b>said");
      inside.hear("<b>said");
      RunningServer.await(() -> admin.get("/console/chat?go=1&text=said").body().contains("&lt;b&gt;said"));
      inside.say(".report " + evil);
      inside.client().await(TextLine.class);
      admin.fill("/console/rooms/new", "/console/rooms", Map.of("id", "71", "name", "<b>room", "port", "0"));
      admin.fill("/console/bans/new", "/console/bans", Map.of("name", evil, "scope", "host", "for", "1h", "reason", "<b>reason"));
      admin.fill("/console/users/" + user.id(), "/console/users/" + user.id() + "/notes", Map.of("text", "<b>note"));
      admin.fill("/console/announcements", "/console/announcements", Map.of("text", "<b>words", "kind", "welcome", "room", "1"));
      for (String page : List.of("/console/users?name=" + Browser.encoded(evil), "/console/users/" + user.id(), "/console/bans",
          "/console/reports", "/console/rooms", "/console/rooms/71", "/console/announcements", "/console/audit", "/console/connections", "/console/chat?go=1")) {
        HttpResponse<String> answer = admin.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).contains("&lt;b&gt;").doesNotContain("<b>");
      }
    }
    server().endAnnouncements();
    server().liftBans();
  }
}
