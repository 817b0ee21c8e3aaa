package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessing passwords is slowed, of accounts that there are and of others alike, and nobody else pays for it. */
@Timeout(120)
class ThrottledLoginTest {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().at(CLOCK).with("login.failures.slow.down", "on")
      .with("login.failures.per.account", "3").with("login.failures.per.address", "1000")
      .with("site.port", "0").with("site.address", "127.0.0.1");

  @BeforeAll
  static void openAccounts() {
    SERVER.register("ann", "ann");
    SERVER.register("ben", "ben");
    SERVER.register("cia", "cia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "nobody"})
  void guessesBeyondTheFreeOnesShouldWaitWithoutBeingTried(String name) {
    Game game = Game.alephOne(SERVER, "Guesser");
    long refused = 0;
    for (int i = 0; i < 6; i++) {
      var verdict = game.logInInVain(name, "wrong");
      if (verdict.message().contains("wait") || verdict.message().contains("again in")) refused++;
      else assertThat(verdict.code()).isEqualTo(3);
    }
    assertThat(refused).as(name).isEqualTo(2);
    if (name.equals("ann")) assertThat(game.logInInVain("ann", "ann").code()).isPositive();
    assertThat(Game.myth(SERVER, Line.SEALED, "Ben").logIn("ben", "ben").id()).isPositive();
    CLOCK.move(Duration.ofMinutes(1));
    if (name.equals("ann")) assertThat(game.logIn("ann", "ann").id()).isPositive();
  }

  @Test
  void browsersAndGamesShouldBeSlowedDownTogether() {
    Surfer surfer = new Surfer(SERVER.site());
    Game game = Game.alephOne(SERVER, "Guesser");
    for (int i = 0; i < 2; i++) {
      assertThat(surfer.logIn("cia", "wrong").body()).contains("Name or password is wrong.");
      game.logInInVain("cia", "wrong");
    }
    HttpResponse<String> refused = surfer.logIn("cia", "cia");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Too many wrong passwords. Try again in");
    CLOCK.move(Duration.ofMinutes(1));
    assertThat(surfer.logIn("cia", "cia").statusCode()).isEqualTo(303);
  }
}
