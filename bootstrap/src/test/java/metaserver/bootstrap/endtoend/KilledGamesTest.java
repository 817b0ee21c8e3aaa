package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed in the middle of three games; the next one gives each of them what is its due. */
@Timeout(240)
class KilledGamesTest {
  private static final int RANKED = 2;
  private static final int PLAYERS = 6;

  @TempDir private Path data;

  @AfterEach
  void stopWhatWasLeftRunning() {
    new OwnPostgres(data).stopWhatIsLeft();
  }

  /**
   * The first server waits a day for the second report; the next one, told otherwise, finds that it waited for long
   * enough.
   */
  @Test
  void aKillInMidGameShouldLeaveWhatWasReportedAndLetLateReportsCount() throws Exception {
    OwnPostgres postgres = new OwnPostgres(data);
    postgres.register(PLAYERS);
    List<Granted> granted = new ArrayList<>();
    List<Duel> duels;
    try (ServerProcess first = postgres.serve(Map.of("games.settle.normal", "1d"))) {
      for (int i = 0; i < PLAYERS; i++) granted.add(game(first, i).logIn("player" + i, OwnPostgres.PASSWORD));
      duels = play(first, granted);
      RunningServer.await(() -> games(postgres).equals(List.of(
          "duel0 RUNNING null 1", "duel2 RUNNING null 0", "duel4 RUNNING null 0")));
      first.kill();
    }
    try (ServerProcess second = postgres.serve(Map.of("games.settle.normal", "1s"))) {
      RunningServer.await(() -> games(postgres).equals(List.of(
          "duel0 SETTLED null 1", "duel2 ABANDONED NO_REPORT 0", "duel4 ABANDONED NO_REPORT 0")));
      try (Inside host = game(second, 4).enter(granted.get(4), RANKED);
          Inside guest = game(second, 5).enter(granted.get(5), RANKED)) {
        duels.getLast().report(host);
        duels.getLast().report(guest);
        RunningServer.await(() -> games(postgres).equals(List.of(
            "duel0 SETTLED null 1", "duel2 ABANDONED NO_REPORT 0", "duel4 SETTLED null 2")));
      }
      assertThat(Rows.of(postgres.address(), "select nick, place, score from player_stats order by nick"))
          .containsExactly("player0 1 16", "player1 2 0", "player4 1 16", "player5 2 0");
      assertThat(second.stop()).isZero();
    }
  }

  /** Three games, of which the first has one of its two reports. */
  private static List<Duel> play(ServerProcess server, List<Granted> granted) {
    List<Inside> players = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) players.add(game(server, i).enter(granted.get(i), RANKED));
    List<Duel> duels = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i += 2) duels.add(Duel.start(players.get(i), players.get(i + 1), "duel" + i));
    duels.getFirst().report(players.getFirst());
    return duels;
  }

  private static List<String> games(OwnPostgres postgres) {
    return Rows.of(postgres.address(), "select name, state, unrated_reason,"
        + " (select count(*) from game_reports where game_id = games.id) from games order by name");
  }

  private static Game game(ServerProcess server, int player) {
    return Game.myth(server, Line.SEALED, "player" + player);
  }
}
