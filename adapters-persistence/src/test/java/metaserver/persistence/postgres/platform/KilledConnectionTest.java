package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaserver.application.settlement.ScoreTable;
import metaserver.application.settlement.SettleGame;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.Reported;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The connection dies before each statement of a settlement, and before its COMMIT: the game has all of its end or
 * nothing.
 */
@OnEachPostgres
class KilledConnectionTest {
  @Parameter int version;

  @Test
  void aConnectionThatDiesAnywhereShouldLeaveAllOrNothingAndTheGameSettleLater() {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    try (PostgresStore store = database.store()) {
      Killing killing = new Killing(database);
      store.configuration().addInterceptor(killing);
      ScoreTable table = new ScoreTable(new PostgresStores(store));
      int ann = table.account("Ann");
      int ben = table.account("Ben");
      int n = 0;
      while (diesAfter(table, killing, n, ann, ben)) n++;

      assertThat(n).as("statements that were followed by a death").isGreaterThanOrEqualTo(9);
    }
  }

  /** Whether the connection died; if so the game is settled behind that. */
  private static boolean diesAfter(ScoreTable table, Killing killing, int after, int ann, int ben) {
    table.start(1000 + after, RoomType.RANKED, ann, ben);
    table.report(ann, 1000 + after, Reported.standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    Unsettled facts = table.unsettled().getFirst();
    killing.after(after);
    boolean died = false;
    try {
      table.settle(facts);
    } catch (StoreUnavailable e) {
      died = true;
    }
    killing.stop();
    Game game = table.game(after + 1);
    assertThat(game.isRunning()).isEqualTo(died);
    assertThat(table.stats(game.id())).hasSize(died ? 0 : 2);
    assertThat(table.rated()).hasSize(died ? after : after + 1);
    assertThat(games(table, ann)).isEqualTo(died ? after : after + 1);
    if (died) assertThat(table.settle(facts)).isInstanceOf(SettleGame.Settled.class);
    assertThat(table.game(after + 1).state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.stats(game.id())).hasSize(2);
    assertThat(table.rated()).hasSize(after + 1);
    assertThat(games(table, ann)).isEqualTo(after + 1);
    return died;
  }

  private static int games(ScoreTable table, int user) {
    return table.standings(user).stream().filter(standing -> standing.ladder().equals(Ladder.RANKED))
        .mapToInt(standing -> standing.career().games()).sum();
  }
}
