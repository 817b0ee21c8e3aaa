package metaserver.application.identity;

import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisSessionRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.platform.PostgresStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

@OnEachPostgres
class LogInOnPostgresTest implements LogInBehaviour {
  @Parameter int version;

  @BeforeEach
  void empty() {
    PostgresDatabase.shared(version).execute("TRUNCATE users, sessions, rooms, games, game_teams, player_stats");
  }

  @Override
  public Clerk clerk() {
    PostgresStore store = PostgresDatabase.shared(version).store();
    return new Clerk(new MyBatisUserRepository(store), new MyBatisSessionRepository(store), store.transactions());
  }
}
