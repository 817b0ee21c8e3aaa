package metaserver.persistence.memory;

import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.persistence.memory.games.InMemoryGameRepository;
import metaserver.persistence.memory.identity.InMemorySessionRepository;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.lobby.InMemoryRoomRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.ranking.InMemoryPlayerStatRepository;

/** All repositories on one store in memory. */
class InMemoryStore {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final UserRepository users = new InMemoryUserRepository(transactions);
  private final SessionRepository sessions = new InMemorySessionRepository(transactions);
  private final RoomRepository rooms = new InMemoryRoomRepository(transactions);
  private final GameRepository games = new InMemoryGameRepository(transactions);
  private final PlayerStatRepository stats = new InMemoryPlayerStatRepository(transactions);

  public InMemoryTransactions transactions() {
    return transactions;
  }

  public UserRepository users() {
    return users;
  }

  public SessionRepository sessions() {
    return sessions;
  }

  public RoomRepository rooms() {
    return rooms;
  }

  public GameRepository games() {
    return games;
  }

  public PlayerStatRepository stats() {
    return stats;
  }
}
