package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import metaserver.application.ranking.GameVoiding;
import metaserver.application.ranking.Recomputed;
import metaserver.application.ranking.VoidGame;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.command.RatingDesk;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An evening of sixteen clients, with games of every kind that end in every way, and what is left of it. */
@Timeout(120)
class EveningTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "evening", "golden.txt");
  private static final String WRITE = "mvn -B -pl bootstrap -am test -Dtest=EveningTest "
      + "-Dsurefire.failIfNoSpecifiedTests=false -Devening.golden=write";
  /** Ten have played more than three ranked games: eight named places, then blocks of one. */
  private static final Map<String, Integer> CASTES = Map.ofEntries(
      Map.entry("ann", 16), Map.entry("hal", 15), Map.entry("ben", 14), Map.entry("cid", 13), Map.entry("eve", 13),
      Map.entry("jon", 12), Map.entry("fay", 12), Map.entry("ivy", 12), Map.entry("dee", 8), Map.entry("gil", 7),
      Map.entry("kay", 0));

  private static final Recomputed NOTHING = new Recomputed(0, List.of());

  private final MovedClock clock = new MovedClock();

  @Test
  void theDatabaseShouldHoldWhatTheGoldenFileSays() throws Exception {
    RunningServer server = RunningServer.onPostgres(18).at(clock);
    server.start();
    try (Evening evening = new Evening(server, clock)) {
      new EveningScript(evening).play();
      RunningServer.await(() -> server.unsettled() == 0);
      rankAndHear(evening);
      compare(EveningRows.of(server.database()));
      rateAgain(server);
    } finally {
      server.stop();
    }
  }

  @Test
  void everyGameShouldEndTheSameInMemory() throws Exception {
    RunningServer server = RunningServer.onMemory().at(clock);
    server.start();
    try (Evening evening = new Evening(server, clock)) {
      new EveningScript(evening).play();
      rankAndHear(evening);
    } finally {
      server.stop();
    }
  }

  private static void rankAndHear(Evening evening) {
    evening.server().rank();
    Gamer kay = evening.gamer("kay");
    CASTES.forEach((name, caste) -> RunningServer.await(() -> {
      Gamer gamer = evening.gamer(name);
      gamer.hearsAll();
      kay.hearsAll();
      return kay.casteOf(gamer) == caste && gamer.ownCaste() == caste;
    }));
  }

  private static void compare(String rows) throws IOException {
    if ("write".equals(System.getProperty("evening.golden"))) Files.writeString(GOLDEN, rows);

    assertThat(rows).as("%s; to write it anew: %s", GOLDEN, WRITE).isEqualTo(Files.readString(GOLDEN));
  }

  /** An untouched history comes out the same, before and after somebody takes a game out of it. */
  private void rateAgain(RunningServer server) {
    try (Installation operator = new Operating(clock).open(server.settings())) {
      RatingDesk desk = operator.ratings();
      assertThat(desk.recompute().recompute(false)).isEqualTo(NOTHING);
      GameId fifth = new GameId(Integer.parseInt(
          Rows.of(server.database(), "select game_id from rated_games order by number limit 1 offset 4").getFirst()));
      GameVoiding voiding = desk.voidGame().decide(fifth, new VoidGame.Order(Party.OPERATOR, "a test"));
      assertThat(voiding).isInstanceOfSatisfying(
          GameVoiding.Voided.class, done -> assertThat(done.changes().shifts()).isNotEmpty());
      assertThat(desk.recompute().recompute(false)).isEqualTo(NOTHING);
    }
  }
}
