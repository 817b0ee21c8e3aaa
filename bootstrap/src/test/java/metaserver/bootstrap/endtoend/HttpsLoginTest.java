package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.network.identity.Login;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.notices.ServerMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Aleph One sends its password to the site and brings a token to the login. */
@Timeout(120)
class HttpsLoginTest {
  private static final MovedClock CLOCK = new MovedClock();
  private static final String SETTINGS = "/metaclient/settings";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().at(CLOCK)
      .with("site.port", "0").with("site.address", "127.0.0.1")
      .with("aleph.https.login", "on").with("site.registration", "open");

  private final Surfer site = new Surfer(SERVER.site());

  @BeforeAll
  static void openAccounts() {
    SERVER.register("ann", "ann");
    SERVER.registerForBrowsers("ben", "a password that fits no packet");
  }

  @Test
  void aTokenOfTheSiteShouldLogInOnceWhereThePasswordFitsNoPacket() {
    String token = token("ben", "a password that fits no packet");
    assertThat(token).hasSize(16).matches("[A-Za-z0-9_-]+");
    assertThat(isLetIn("ben", token)).isTrue();
    assertThat(isLetIn("ben", token)).as("again").isFalse();
  }

  @Test
  void aTokenShouldBeGoodForItsAccountAndAMinute() {
    assertThat(isLetIn("ben", token("ann", "ann"))).as("of another").isFalse();
    String late = token("ann", "ann");
    CLOCK.move(Duration.ofSeconds(60));
    assertThat(isLetIn("ann", late)).as("a minute later").isFalse();
    assertThat(isLetIn("ann", "ann")).as("the password itself").isFalse();
  }

  @Test
  void aWrongPasswordShouldGetAnEmptyTextThatOpensNothing() {
    assertThat(token("ann", "wrong")).isEmpty();
    assertThat(isLetIn("ann", "")).isFalse();
  }

  @Test
  void mythAndOlderClientsShouldBeAskedForThePasswordItself() {
    assertThat(Game.myth(SERVER, Line.SEALED, "Ann").logIn("ann", "ann").id()).isPositive();
    assertThat(Game.alephOne(SERVER, "Ann").logIn("ann", "ann").id()).isPositive();
  }

  @Test
  void aBrowserShouldBeSignedInByTheTokenThatAlephOneHandsOver() {
    String token = handedOver("ann", "ann");
    String link = SETTINGS + "?token=" + token;
    assertThat(site.fill(link, SETTINGS, Map.of("token", token)).headers().firstValue("Location")).hasValue("/account");
    assertThat(site.get("/").body()).contains(">ann</a>");
    Surfer again = new Surfer(SERVER.site());
    assertThat(again.get(link).statusCode()).isEqualTo(422);
    assertThat(again.fill("/login", SETTINGS, Map.of("token", token)).statusCode()).isEqualTo(422);
    assertThat(again.get(SETTINGS + "?token=xx").statusCode()).isEqualTo(422);
    assertThat(again.get(SETTINGS).statusCode()).isEqualTo(422);
  }

  @Test
  void aLinkAloneShouldSignNobodyInAndTellWhoseAccountItIs() {
    String token = handedOver("ann", "ann");
    HttpResponse<String> page = site.get(SETTINGS + "?token=" + token);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Go on as ann");
    assertThat(site.cookies()).doesNotContainKey("session");
    assertThat(site.get(SETTINGS + "?token=" + token, "Accept", "application/json").body())
        .isEqualTo("{\"name\":\"ann\"}");
    assertThat(site.post(SETTINGS, List.of(Map.entry("token", token))).statusCode()).as("a form of nobody's")
        .isEqualTo(403);
    assertThat(site.fill("/login", SETTINGS, Map.of("token", token)).statusCode()).as("still good").isEqualTo(303);
  }

  @Test
  void alephOneShouldOpenAnAccountAndBeToldWhyNot() {
    assertThat(signUp("cat", "cat@example.org", "cat's secret").body()).isEqualTo("OK");
    HttpResponse<String> again = signUp("CAT", "cat@example.org", "cat's secret");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Somebody else has this name");
    assertThat(signUp("dog", "dog@example.org", "short").body()).contains("at least");
    assertThat(isLetIn("cat", token("cat", "cat's secret"))).isTrue();
  }

  private HttpResponse<String> signUp(String name, String address, String password) {
    return site.post("/metaclient/signup",
        List.copyOf(Map.of("email", address, "password", password, "username", name).entrySet()));
  }

  /** A token as Aleph One puts it into the address. */
  private String handedOver(String name, String password) {
    return HexFormat.of().formatHex(token(name, password).getBytes(StandardCharsets.US_ASCII));
  }

  private String token(String name, String password) {
    return site.post("/metaclient/login",
        List.copyOf(Map.of("password", password, "salt", "", "username", name).entrySet())).body();
  }

  private static boolean isLetIn(String name, String token) {
    Game game = Game.alephOne(SERVER, name);
    try (GameClient client = game.dialLogin()) {
      Login old = game.login(name);
      client.say(new Login(old.metaserverVersion(), old.platformType(), old.flags(), old.userId(), 4, old.application(),
          old.buildDate(), old.buildTime(), old.username(), old.playerData(), old.countryCode()));
      assertThat(client.hear(PasswordChallenge.class).authenticationType()).isEqualTo(PasswordChallenge.TOKEN);
      client.say(game.password(token));
      return switch (client.hear()) {
        case VersionQuery _ -> true;
        case ServerMessage refused -> {
          assertThat(refused.code()).isEqualTo(3);
          yield false;
        }
        default -> throw new AssertionError("neither in nor out");
      };
    }
  }
}
