package metaserver.application.identity;

import metaserver.persistence.postgres.OnEachRoute;
import metaserver.persistence.postgres.Route;
import metaserver.persistence.postgres.identity.MyBatisSessionRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.platform.PostgresStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

@OnEachRoute
class LogInOnPostgresTest implements LogInBehaviour {
  @Parameter Route route = Route.POSTGRES_18;

  @BeforeEach
  void empty() {
    route.database().empty();
  }

  @Override
  public Clerk clerk() {
    PostgresStore store = route.database().store();
    return new Clerk(new MyBatisUserRepository(store), new MyBatisSessionRepository(store), store.transactions());
  }
}
