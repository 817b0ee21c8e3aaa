package metaserver.application.ranking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.Rooms;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachRoute;
import metaserver.persistence.postgres.Route;
import metaserver.persistence.postgres.games.MyBatisGameRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

@OnEachRoute
class RatingOnPostgresTest implements RatingBehaviour {
  private static final List<String> TABLES =
      List.of("users", "standings", "rating_openings", "rated_games", "rating_changes", "player_stats");

  @Parameter Route route = Route.POSTGRES_18;

  @BeforeEach
  void empty() {
    route.database().empty();
    new MyBatisRoomRepository(store()).add(Rooms.room(1, 0));
  }

  @Override
  public Scorer scorer() {
    return new Scorer(new RatingStores(new MyBatisUserRepository(store()), new MyBatisStandingRepository(store()),
        new MyBatisRatingHistory(store()), new MyBatisPlayerStatRepository(store())),
        new MyBatisGameRepository(store()), store().transactions(), new RoomId(1));
  }

  @Override
  public List<String> dump() {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresServer.connect(route.database().address());
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet result = statement.executeQuery(
            "SELECT '" + table + "' || line::text FROM " + table + " AS line ORDER BY 1")) {
          while (result.next()) rows.add(result.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("the tables cannot be read", e);
    }
    return rows;
  }

  private PostgresStore store() {
    return route.database().store();
  }
}
