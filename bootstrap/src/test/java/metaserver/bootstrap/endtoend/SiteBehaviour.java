package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.network.games.GameList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What visitors see, whatever the store is. */
interface SiteBehaviour {
  Pattern SCRIPT_WITH_TEXT = Pattern.compile("<script(?![^>]*\\bsrc=)|<script[^>]*>[^<]");

  SiteTown town();

  default RunningServer server() {
    return town().server();
  }

  default Browser browser() {
    return new Browser(server().site());
  }

  default List<String> pages() {
    String evil = Browser.encoded(SiteTown.EVIL);
    return Stream.of("/", "/rooms/" + SiteTown.RANKED, "/games", "/games/" + town().duel(),
        "/games/" + town().hostile(), "/games?player=" + evil, "/games?map=" + evil, "/games?player=%3Cb%3Enobody",
        "/games?mode=custom&room=2&from=2026-11-01&to=2026-11-30", "/players", "/players?name=" + evil,
        "/players?name=%3Cb%3Ey", "/players/" + town().evil(), "/players/" + town().evil() + "?against=ann",
        "/players/" + town().ann() + "?against=" + evil, "/players/" + town().ann() + "?against=%3Cb%3Enobody",
        "/ladders", "/ladders/total", "/ladders/total?around=" + evil, "/ladders/total?around=%3Cb%3Enobody").toList();
  }

  @Test
  default void noPageShouldTakeWhatPlayersChoseForMarkupOrShowTheirCodes() {
    try (Inside evil = Game.myth(server(), Line.SEALED, SiteTown.EVIL).enter(SiteTown.EVIL, "evil", SiteTown.RANKED);
        Inside guest = Game.alephOne(server(), "<b>gus</b>").enter("guest", "", 26)) {
      evil.client().say(Advert.of(GameType.CAPTURES, SiteTown.EVIL).packet());
      evil.client().await(GameList.class);
      assertThat(guest.id()).isPositive();
      RunningServer.await(() -> browser().get("/").body().contains("gus"));
      for (String page : pages()) {
        HttpResponse<String> answer = browser().get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body().replaceAll("value=\"[^\"]*\"", "")).as(page)
            .doesNotContain("<b>x", "<b>gus", "<b>nobody", "<b>y", "|b", "|i")
            .doesNotContain("style=", "onclick", "javascript:").doesNotContainPattern(SCRIPT_WITH_TEXT);
      }
      assertThat(browser().get("/").body()).contains("&lt;b&gt;x", "&lt;b&gt;gus");
    }
  }

  @Test
  default void everyPageShouldHaveAJsonFormUnderTheSameAddressAndATag() {
    for (String page : pages()) {
      HttpResponse<String> answer = browser().get(page, "Accept", "application/json");
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).as(page)
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
      assertThat(answer.headers().firstValue("Vary")).as(page)
          .hasValueSatisfying(value -> assertThat(value).contains("Accept"));
      assertThat(browser().json(page).isObject()).as(page).isTrue();
    }
    String tag = browser().get("/ladders/total").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = browser().get("/ladders/total", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(browser().get("/ladders/total", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    assertThat(browser().get("/games", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8").body())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  default void aGameShouldTellItsVerdictAndWhatWentIntoItsRating() {
    JsonNode game = browser().json("/games/" + town().duel());
    assertThat(game.path("verdict").asString()).isEqualTo("It counted.");
    assertThat(game.path("teams").size()).isEqualTo(2);
    assertThat(game.path("teams").get(0).path("players").get(0).path("player").path("name").asString())
        .isEqualTo("ann");
    JsonNode change = game.path("rating").path("changes").get(0);
    assertThat(change.path("chance_by_points").asDouble()).isEqualTo(0.5);
    assertThat(change.path("points_after").asInt()).isEqualTo(16);
    assertThat(browser().get("/games/" + town().duel()).body()).contains("50.0\u202f%", "It counted.", "Captures");
    assertThat(browser().get("/games/" + town().hostile()).body()).contains("Heroic", "10:00 min", "teams, veterans");
  }

  @Test
  default void aPlayersPageShouldShowStandingsRatingTotalsAndRivals() {
    JsonNode ann = browser().json("/players/" + town().ann() + "?against=" + Browser.encoded(SiteTown.EVIL));
    assertThat(ann.path("against").path("wins").asInt()).isEqualTo(1);
    assertThat(ann.path("rating").get(0).path("number").asInt()).isEqualTo(16);
    assertThat(ann.path("totals").path("games").asInt()).isEqualTo(2);
    assertThat(ann.path("standings").size()).isEqualTo(2);
    assertThat(browser().json("/players/" + town().evil()).path("totals").path("kills").asInt())
        .isGreaterThanOrEqualTo(5);
    assertThat(browser().get("/players/" + town().ann()).body()).contains("<svg class=\"chart\"", "Captures");
  }

  @Test
  default void ladderShouldShowPlacesAndTheNeighboursOfWhoIsSought() {
    assertThat(browser().json("/ladders/total").path("places").get(0).path("player").path("name").asString())
        .isEqualTo("ann");
    JsonNode around = browser().json("/ladders/captures?around=" + Browser.encoded(SiteTown.EVIL));
    assertThat(around.path("places").get(1).path("sought").asBoolean()).isTrue();
    assertThat(browser().json("/ladders/tag").path("status").asInt()).isEqualTo(404);
    assertThat(browser().get("/ladders").body()).contains("Eclipsed moon", "6th to 8th", "Flag Rally");
  }

  @Test
  default void gamesShouldComePageByPageAndByWish() {
    JsonNode first = browser().json("/games?mode=a1-tag");
    JsonNode second = browser().json(first.path("next").asString());
    assertThat(first.path("games").size() + second.path("games").size()).isEqualTo(SiteTown.MANY);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(browser().json("/games?map=mAP+1&to=2026-11-23").path("games").size()).isEqualTo(SiteTown.MANY / 2);
    assertThat(browser().json("/games?player=ann&mode=captures").path("played").get(0).path("result").asString())
        .isEqualTo("won");
    assertThat(browser().json("/games?player=ann&map=nowhere").path("games").size()).isZero();
    assertThat(browser().json("/games?player=ann&room=2").path("games").size()).isEqualTo(2);
    assertThat(browser().json("/players?name=A").path("players").size()).isEqualTo(1);
  }

  @Test
  default void statusShouldBeWhatProgramsForTheOldSiteRead() {
    try (Inside ann = Game.myth(server(), Line.SEALED, "|bann").enter("ann", "ann", SiteTown.RANKED)) {
      ann.client().say(Advert.of(GameType.CAPTURES, "come in").packet());
      ann.client().await(GameList.class);
      JsonNode room = RunningServer.await(() -> browser().json("/status.json").path("rooms").valueStream()
          .filter(one -> one.path("id").asInt() == SiteTown.RANKED && one.path("games").size() == 1).findFirst());
      assertThat(room.path("type").asString()).isEqualTo("ranked");
      JsonNode player = room.path("players").get(0);
      assertThat(player.propertyNames())
          .containsExactly("guest", "user_id", "nick_name", "primary_color", "secondary_color", "in_game");
      assertThat(player.path("nick_name").asString()).isEqualTo("ann");
      assertThat(player.path("primary_color").asInt()).isEqualTo(0xC02010);
      assertThat(room.path("games").get(0).propertyNames()).containsExactly(
          "name", "map_name", "scoring_name", "host_user_id", "players", "max_players", "elapsed_seconds");
      assertThat(room.path("games").get(0).path("host_user_id").asInt()).isEqualTo(town().ann().value());
    }
  }

  @Test
  default void addressesOfTheOldSiteShouldLeadOn() {
    HttpResponse<String> moved = browser().get("/users/" + town().ann());
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).hasValue("/players/" + town().ann());
    assertThat(browser().get("/games/" + town().duel()).statusCode()).isEqualTo(200);
  }

  @Test
  default void whatIsNotThereOrCannotBeUnderstoodShouldBeToldWithoutTheInside() {
    assertTold(404, browser().get("/nothing"));
    assertTold(404, browser().get("/games/999999"));
    assertTold(404, browser().get("/games/x"));
    assertTold(404, browser().get("/games/99999999999"));
    assertTold(404, browser().get("/players/" + Integer.MAX_VALUE));
    assertTold(404, browser().get("/users/x"));
    assertTold(404, browser().get("/assets/style.css"));
    assertTold(405, browser().send("POST", "/games"));
    assertTold(405, browser().send("DELETE", "/"));
    for (String unclear : List.of("/games?room=x", "/games?mode=chess", "/games?from=tomorrow", "/games?room=99999",
        "/games?after=-1", "/games?map=" + "m".repeat(201), "/games?from=0001-01-01",
        "/players/" + town().ann() + "?ladder=x")) {
      assertTold(400, browser().get(unclear));
    }
    assertThat(browser().json("/nothing").path("status").asInt()).isEqualTo(404);
  }

  static void assertTold(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
    assertSafe(answer);
    assertThat(answer.body() + answer.headers().map()).as(answer.uri().toString()).doesNotContainIgnoringCase("jetty")
        .doesNotContainIgnoringCase("javalin").doesNotContain("Exception", "metaserver.network");
  }

  static void assertSafe(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Security-Policy")).as(answer.uri().toString())
        .hasValueSatisfying(policy -> assertThat(policy)
            .contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  default void headersShouldProtectEveryAnswerAndFilesShouldBeKeptForEver() {
    String home = browser().get("/").body();
    pages().forEach(page -> assertSafe(browser().get(page)));
    List<String> files = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)\"").matcher(home).results()
        .map(found -> found.group(1)).distinct().toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (String file : files) {
      HttpResponse<String> answer = browser().get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).as(file)
          .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
      assertSafe(answer);
    }
    assertThat(home).contains("\"allowEval\":false");
  }

  @Test
  default void tooMuchShouldBeRefused() throws IOException {
    String said = raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    assertThat(said).startsWith("HTTP/1.1 431 ").contains("Content-Security-Policy")
        .doesNotContainIgnoringCase("jetty");
    assertThat(raw("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    // a broken escape is no map
    assertThat(raw("GET /games?map=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ").doesNotContainIgnoringCase("jetty");
    assertThat(raw("GET / HTTP/1.1\r\nHost: <b>evil</b>\r\nConnection: close\r\n\r\n")).doesNotContain("<b>evil");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server().site())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  default void viewersShouldSeePlayersComeAndGoLive() throws IOException {
    for (boolean packed : new boolean[] {false, true}) {
      InputStream bytes = browser().stream("/live", "Accept-Encoding", packed ? "gzip" : "identity");
      try (var lines = new BufferedReader(
          new InputStreamReader(packed ? unpacked(bytes) : bytes, StandardCharsets.UTF_8))) {
        hear(lines, "event: lobby");
        try (Inside ann = Game.myth(server(), Line.SEALED, "ann").enter("ann", "ann", SiteTown.RANKED)) {
          assertThat(ann.id()).isPositive();
          assertThat(server().viewers()).isPositive();
          hear(lines, "/players/" + town().ann() + "\">ann</a>");
        }
        hear(lines, "<strong>0</strong> players");
      }
    }
  }

  /** One that does not claim to have more than it has, or its reader would wait for that. */
  private static InputStream unpacked(InputStream bytes) throws IOException {
    return new GZIPInputStream(bytes, 64) {
      @Override
      public int available() {
        return 0;
      }
    };
  }

  private static void hear(BufferedReader lines, String text) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) if (line.contains(text)) return;
    throw new AssertionError("it ended without " + text);
  }
}
