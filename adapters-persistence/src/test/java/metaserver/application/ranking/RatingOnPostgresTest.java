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
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.games.MyBatisGameRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

@OnEachPostgres
class RatingOnPostgresTest implements RatingBehaviour {
  private static final List<String> TABLES = List.of("users", "standings", "rating_openings", "rated_games", "rating_changes", "player_stats");

  @Parameter int version;

  @BeforeEach
  void empty() {
    PostgresDatabase.shared(version).execute(
        "TRUNCATE users, sessions, rooms, games, game_teams, player_stats, standings, rating_openings, rated_games, rating_changes");
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
    try (Connection connection = PostgresServer.connect(PostgresDatabase.shared(version).address());
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet result = statement.executeQuery("SELECT '" + table + "' || line::text FROM " + table + " AS line ORDER BY 1")) {
          while (result.next()) rows.add(result.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("the tables cannot be read", e);
    }
    return rows;
  }

  private PostgresStore store() {
    return PostgresDatabase.shared(version).store();
  }
}
