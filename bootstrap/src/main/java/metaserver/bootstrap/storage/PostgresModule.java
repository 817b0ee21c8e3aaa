package metaserver.bootstrap.storage;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.persistence.postgres.identity.MyBatisSessionRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Everything in PostgreSQL. */
@Module
public final class PostgresModule {
  private final PostgresStore store;

  public PostgresModule(PostgresStore store) {
    this.store = store;
  }

  @Provides
  Transactions transactions() {
    return store.transactions();
  }

  @Provides
  @Singleton
  UserRepository users() {
    return new MyBatisUserRepository(store);
  }

  @Provides
  @Singleton
  SessionRepository sessions() {
    return new MyBatisSessionRepository(store);
  }

  @Provides
  @Singleton
  RoomRepository rooms() {
    return new MyBatisRoomRepository(store);
  }
}
