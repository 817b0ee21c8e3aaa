package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.account.MailServer;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.Test;

/** What owners do with their accounts in a browser, whatever the store is. */
interface AccountPagesBehaviour {
  Pattern MAILED = Pattern.compile("(?m)^ {4}([0-9a-z-]{24})$");
  Pattern SHOWN = Pattern.compile("<li><code>([0-9a-z-]+)</code></li>");

  RunningServer server();

  MailServer mail();

  private Surfer surfer() {
    return new Surfer(server().site());
  }

  private Surfer loggedIn(String name, String password) {
    return Surfer.loggedIn(server().site(), name, password);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) throw new AssertionError("nothing like that in: " + text);
    return found.group(1);
  }

  private String gamePassword(Surfer owner, String device) {
    HttpResponse<String> made = owner.fill(
        "/account/game-passwords", "/account/game-passwords", Map.of("device", device));
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    return first(SHOWN, made.body());
  }

  @Test
  default void whoRegistersShouldLogInOnceHeEnteredTheCodeOfHisMail() throws InterruptedException {
    Surfer ada = surfer();
    HttpResponse<String> registered = ada.fill("/register", "/register",
        Map.of("name", "Ada", "address", "ada@example.org", "new", "secret words"));
    assertThat(registered.statusCode()).isEqualTo(303);
    assertThat(registered.headers().firstValue("Location")).hasValue("/verify");
    assertThat(surfer().logIn("Ada", "secret words").body()).contains("waits to be verified");
    assertThat(Game.myth(server(), Line.PLAIN, "Ada").logInInVain("Ada", "secret words").message())
        .contains("not verified yet");

    String letter = mail().mail();
    assertThat(letter).contains("https://town.example.org/verify").doesNotContain("verify?");
    assertThat(ada.fill("/verify", "/verify", Map.of("code", "0000-0000-0000-0000-0000")).statusCode()).isEqualTo(422);
    assertThat(ada.fill("/verify", "/verify", Map.of("code", first(MAILED, letter))).statusCode()).isEqualTo(303);
    assertThat(loggedIn("Ada", "secret words").get("/account").body()).contains("ada@example.org", "verified");
    Game.myth(server(), Line.PLAIN, "Ada").logIn("Ada", "secret words");
  }

  @Test
  default void whatIsWrongWithAFormShouldBeSaidBesideWhatWasFilledInButNoSecret() {
    server().register("Taken", "secret");
    HttpResponse<String> taken = surfer().fill("/register", "/register",
        Map.of("name", "|bTAKEN", "address", "a@example.org", "new", "hush hush"));

    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("Somebody else has this name", "value=\"a@example.org\"").doesNotContain("hush");
    HttpResponse<String> hostile = surfer().fill("/register", "/register",
        Map.of("name", "<i>x", "address", "<script>", "new", "hush hush"));
    assertThat(hostile.statusCode()).isEqualTo(422);
    assertThat(hostile.body()).doesNotContain("<script>", "<i>x").contains("&lt;i>x");
  }

  @Test
  default void aForgottenPasswordShouldBeReplacedByMailAndNobodyLearnWhoIsKnown() throws InterruptedException {
    Surfer bea = surfer();
    bea.fill("/register", "/register", Map.of("name", "Bea", "address", "bea@example.org", "new", "first words"));
    bea.fill("/verify", "/verify", Map.of("code", first(MAILED, mail().mail())));
    Surfer elsewhere = loggedIn("Bea", "first words");
    HttpResponse<String> known = surfer().fill("/forgot", "/forgot", Map.of("who", "bea@example.org"));
    HttpResponse<String> unknown = surfer().fill("/forgot", "/forgot", Map.of("who", "nobody@example.org"));

    assertThat(unknown.statusCode()).isEqualTo(303).isEqualTo(known.statusCode());
    assertThat(unknown.headers().firstValue("Location")).isEqualTo(known.headers().firstValue("Location"));
    String code = first(MAILED, mail().mail());
    assertThat(surfer().fill("/reset", "/reset", Map.of("code", code, "new", "second words")).statusCode())
        .isEqualTo(303);
    assertThat(mail().mail()).contains("was changed just now");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    assertThat(surfer().logIn("Bea", "first words").statusCode()).isEqualTo(422);
    loggedIn("Bea", "second words");
    assertThat(surfer().fill("/reset", "/reset", Map.of("code", code, "new", "third words")).statusCode())
        .isEqualTo(422);
  }

  @Test
  default void theAccountShouldBeForWhoLoggedIn() {
    for (String page : List.of("", "/password", "/name", "/mail", "/sessions", "/game-passwords", "/codes", "/data")) {
      assertThat(surfer().get("/account" + page).headers().firstValue("Location").orElse("")).as(page)
          .startsWith("/login?to=");
    }
    server().register("Cid", "secret");
    Surfer cid = loggedIn("Cid", "secret");
    for (String page : List.of("", "/password", "/name", "/mail", "/sessions", "/game-passwords", "/codes", "/data")) {
      assertThat(cid.get("/account" + page).statusCode()).as(page).isEqualTo(200);
      assertThat(cid.get("/account" + page, "Accept", "application/json").body()).as(page).startsWith("{");
    }
  }

  @Test
  default void aNewPasswordShouldTakeTheOldOneAndOneThatNoGameCanSendLeadToGamePasswords() {
    server().register("Dan", "secret");
    Surfer dan = loggedIn("Dan", "secret");
    Surfer elsewhere = loggedIn("Dan", "secret");
    assertThat(dan.fill("/account/password", "/account/password",
            Map.of("password", "wrong", "new", "longer words")).body())
        .contains("That is not your password.");
    HttpResponse<String> changed = dan.fill("/account/password", "/account/password",
        Map.of("password", "secret", "new", "much longer words"));

    assertThat(changed.headers().firstValue("Location")).hasValue("/account/game-passwords");
    assertThat(dan.follow(changed).body()).contains("The games cannot send it");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    Game.myth(server(), Line.SEALED, "Dan").logIn("Dan", gamePassword(dan, "my box"));
  }

  @Test
  default void aGamePasswordShouldOpenTheGameOnceShownAndUntilRevoked() {
    server().register("Eva", "secret");
    Surfer eva = loggedIn("Eva", "secret");
    String secret = gamePassword(eva, "<b>box</b>");
    String page = eva.get("/account/game-passwords").body();

    assertThat(page).contains("&lt;b>box&lt;/b>").doesNotContain("<b>box", secret);
    assertThat(eva.get("/account/game-passwords", "Accept", "application/json").body()).doesNotContain(secret);
    assertThat(surfer().logIn("Eva", secret).statusCode()).isEqualTo(422);
    try (Inside playing = Game.myth(server(), Line.SEALED, "Eva").enter("Eva", secret, 0)) {
      assertThat(eva.get("/account/sessions").body()).contains("Myth II", "in a room");
      String number = first(Pattern.compile("name=\"number\" value=\"(\\d+)\""), page);
      assertThat(eva.fill("/account/game-passwords", "/account/game-passwords/revoke", Map.of("number", number))
          .statusCode()).isEqualTo(303);
      RunningServer.await(() -> server().sessionsOnLine(playing.id()) == 0);
    }
    assertThat(Game.myth(server(), Line.SEALED, "Eva").logInInVain("Eva", secret).code()).isEqualTo(3);
    assertThat(eva.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  default void aNewNameShouldBeSeenInRoomsAtOnce() {
    server().register("Fay", "secret");
    server().register("Gus", "secret");
    try (Inside fay = Game.myth(server(), Line.SEALED, "Fay").enter("Fay", "secret", 0);
        Inside gus = Game.myth(server(), Line.SEALED, "Gus").enter("Gus", "secret", 0)) {
      Surfer browser = loggedIn("Fay", "secret");
      assertThat(browser.fill("/account/name", "/account/name", Map.of("name", "Gus")).body())
          .contains("Somebody else has this name");
      assertThat(browser.fill("/account/name", "/account/name", Map.of("name", "Fae")).statusCode()).isEqualTo(303);

      assertThat(gus.hearOf(PlayerEntry.CHANGE, fay.id()).playerData().name()).isEqualTo("Fae");
      assertThat(browser.get("/account").body()).contains("Fae", "can be changed again on");
    }
    assertThat(surfer().fill("/register", "/register",
            Map.of("name", "fay", "address", "f@example.org", "new", "secret words")).body())
        .contains("Somebody else has this name");
  }

  @Test
  default void sessionsShouldEndFromAnywhere() {
    server().register("Hal", "secret");
    Surfer hal = loggedIn("Hal", "secret");
    Surfer elsewhere = loggedIn("Hal", "secret");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

    assertThat(hal.fill("/account/sessions", "/account/sessions", Map.of("all", "yes")).statusCode()).isEqualTo(303);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    assertThat(hal.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  default void recoveryCodesShouldBeShownOnceAndReplaceThePassword() {
    server().register("Ida", "secret");
    Surfer ida = loggedIn("Ida", "secret");
    HttpResponse<String> made = ida.fill("/account/codes", "/account/codes/recovery", Map.of("password", "secret"));
    String code = first(SHOWN, made.body());

    assertThat(SHOWN.matcher(made.body()).results()).hasSize(10);
    assertThat(ida.get("/account/codes").body()).contains("10 are left").doesNotContain(code);
    assertThat(surfer().fill("/reset", "/reset", Map.of("name", "ida", "code", code, "new", "other words"))
        .statusCode()).isEqualTo(303);
    assertThat(loggedIn("Ida", "other words").get("/account/codes").body()).contains("9 are left");
  }

  @Test
  default void staffShouldBeAskedForCodesOnceADeviceShowsThem() {
    server().registerAdministrator("Jim", "secret");
    Surfer jim = loggedIn("Jim", "secret");
    HttpResponse<String> begun = jim.fill("/account/codes", "/account/codes/begin", Map.of());
    assertThat(begun.body()).contains("otpauth://totp/");
    assertThat(jim.fill("/account/codes", "/account/codes/confirm", Map.of("code", "000")).body())
        .contains("That code is not good");

    String secret = first(Pattern.compile("<p><code>([A-Z2-7]{32})</code></p>"), begun.body());
    assertThat(jim.fill("/account/codes", "/account/codes/confirm", Map.of("code", App.shows(secret))).statusCode())
        .isEqualTo(303);
    assertThat(surfer().logIn("Jim", "secret").body()).contains("The code that your device shows");
    server().register("Kim", "secret");
    assertThat(loggedIn("Kim", "secret").get("/account/codes").body()).doesNotContain("codes/begin");
  }

  @Test
  default void anErasureShouldTakeTheNameAndThePasswordAndEndAll() {
    User leo = server().register("Leo", "secret");
    Surfer browser = loggedIn("Leo", "secret");
    assertThat(browser.fill("/account/data", "/account/data/erase", Map.of("name", "Lea", "password", "secret")).body())
        .contains("to show that you mean it");
    try (Inside playing = Game.myth(server(), Line.SEALED, "Leo").enter("Leo", "secret", 0)) {
      assertThat(browser.fill("/account/data", "/account/data/erase", Map.of("name", "leo", "password", "secret"))
          .statusCode()).isEqualTo(303);
      RunningServer.await(() -> server().sessionsOnLine(playing.id()) == 0);
    }
    assertThat(server().users().find(NameKey.of("leo"))).isEmpty();
    assertThat(server().users().find(leo.id())).map(User::isErased).contains(true);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }
}
