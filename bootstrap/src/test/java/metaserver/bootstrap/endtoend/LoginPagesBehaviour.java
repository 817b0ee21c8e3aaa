package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Test;

/** Signing in with a browser, whatever the store is. */
interface LoginPagesBehaviour {
  RunningServer server();

  default Surfer surfer() {
    return new Surfer(server().site());
  }

  @Test
  default void whoLogsInShouldBeKnownOnEveryPageUntilHeLogsOut() {
    server().register("lea", "secret");
    Surfer lea = surfer();
    HttpResponse<String> answer = lea.fill("/login?to=/games", "/login",
        Map.of("name", "LEA", "password", "secret", "to", "/games"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/games");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000");
    assertThat(lea.get("/").body()).contains(">lea</a>", "Log out");
    assertThat(lea.get("/ladders").headers().firstValue("Cache-Control").orElseThrow()).contains("private");
    String kept = lea.cookies().get("session");

    HttpResponse<String> left = lea.follow(lea.fill("/", "/logout", Map.of()));
    assertThat(left.body()).contains("You are logged out.", "Log in").doesNotContain(">lea</a>");
    assertThat(lea.get("/").body()).doesNotContain("You are logged out.");
    assertThat(surfer().get("/games", "Cookie", "session=" + kept).body()).as("the cookie that was kept")
        .doesNotContain(">lea</a>");
  }

  @Test
  default void wrongNamesAndPasswordsShouldBeToldAlikeAndNamesEscaped() {
    server().register("max", "secret");
    HttpResponse<String> wrong = surfer().logIn("max", "other");
    HttpResponse<String> unknown = surfer().logIn("<b>nobody</b>", "other");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Name or password is wrong.", "value=\"max\"");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Name or password is wrong.").doesNotContain("<b>nobody");
  }

  @Test
  default void formsOfOtherSitesShouldBeRefused() {
    server().register("noa", "secret");
    List<Map.Entry<String, String>> fields = List.of(Map.entry("name", "noa"), Map.entry("password", "secret"));
    assertThat(surfer().post("/login", fields).statusCode()).isEqualTo(403);
    Surfer noa = surfer();
    List<Map.Entry<String, String>> forged =
        List.of(fields.get(0), fields.get(1), Map.entry("form-token", surfer().token("/login")));
    noa.get("/login");
    assertThat(noa.post("/login", forged).statusCode()).isEqualTo(403);
    List<Map.Entry<String, String>> real =
        List.of(fields.get(0), fields.get(1), Map.entry("form-token", noa.token("/login")));
    assertThat(noa.post("/login", real, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(noa.post("/login", real, "Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(noa.post("/login", real, "Origin", "http://127.0.0.1:" + server().site()).statusCode()).isEqualTo(303);
    assertThat(noa.post("/logout", real).statusCode()).as("the token of before the login").isEqualTo(403);
  }

  @Test
  default void onlyPagesOfThisSiteShouldBeLedTo() {
    server().register("ora", "secret");
    for (String evil : List.of(
        "//elsewhere.example", "/\\elsewhere.example", "http://elsewhere.example", "/games\r\nX: y", "")) {
      HttpResponse<String> answer = surfer().fill("/login", "/login",
          Map.of("name", "ora", "password", "secret", "to", evil));
      assertThat(answer.headers().firstValue("Location")).as(evil).hasValue("/");
    }
  }

  @Test
  default void browsersAndGamesShouldNotDisplaceOneAnother() {
    server().register("pia", "secret");
    try (Inside playing = Game.myth(server(), Line.SEALED, "pia").enter("pia", "secret", 0)) {
      Surfer pia = Surfer.loggedIn(server().site(), "pia", "secret");
      Surfer elsewhere = Surfer.loggedIn(server().site(), "pia", "secret");
      assertThat(playing.id()).isPositive();
      try (Inside again = Game.myth(server(), Line.SEALED, "pia").enter("pia", "secret", 1)) {
        assertThat(again.id()).isEqualTo(playing.id());
        assertThat(pia.get("/").body()).contains(">pia</a>");
        assertThat(elsewhere.get("/").body()).contains(">pia</a>");
      }
    }
  }
}
