package metaserver.persistence.postgres;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepositoryContract;
import metaserver.domain.games.Games;
import metaserver.domain.text.Metadata;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.Test;

class MyBatisGameRepositoryTest extends PostgresRepositories implements GameRepositoryContract {
  /** Nothing reads that of a settled game yet but operators. */
  @Test
  void aGameThatIsSettledWhileListedShouldSayWhenItLeftTheListAfterAll() throws SQLException {
    Game game = games().add(Games.started(ROOM, NOON));
    games().complete(game.ended(NOON.plusSeconds(1), Optional.empty(), 0, List.of(), Metadata.NONE));

    games().close(game.id(), NOON.plusSeconds(2));
    games().close(game.id(), NOON.plusSeconds(3));

    assertThat(closedAt()).isEqualTo(NOON.plusSeconds(2));
  }

  private Instant closedAt() throws SQLException {
    try (Connection database = PostgresServer.connect(route.database().address());
        ResultSet row = database.createStatement().executeQuery("SELECT closed_at FROM games")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }
}
