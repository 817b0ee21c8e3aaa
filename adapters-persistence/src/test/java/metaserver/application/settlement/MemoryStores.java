package metaserver.application.settlement;

import metaserver.application.ownership.Lease;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.memory.games.InMemoryGameRepository;
import metaserver.persistence.memory.games.InMemoryReportRepository;
import metaserver.persistence.memory.identity.InMemoryUserRepository;
import metaserver.persistence.memory.lobby.InMemoryRoomRepository;
import metaserver.persistence.memory.ownership.InMemoryLease;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.ranking.InMemoryPlayerStatRepository;
import metaserver.persistence.memory.ranking.InMemoryRatingHistory;
import metaserver.persistence.memory.ranking.InMemoryStandingRepository;

/** A new store in memory. */
record MemoryStores(
    UserRepository users, RoomRepository rooms, GameRepository games, ReportRepository reports,
    PlayerStatRepository stats, StandingRepository standings, RatingHistory history, Lease lease,
    Transactions transactions)
    implements ScoreTable.Stores {

  MemoryStores() {
    this(new InMemoryTransactions());
  }

  private MemoryStores(InMemoryTransactions memory) {
    this(memory, new InMemoryReportRepository(memory));
  }

  private MemoryStores(InMemoryTransactions memory, ReportRepository reports) {
    this(memory, reports, new InMemoryGameRepository(memory, reports));
  }

  private MemoryStores(InMemoryTransactions memory, ReportRepository reports, GameRepository games) {
    this(new InMemoryUserRepository(memory), new InMemoryRoomRepository(memory), games, reports,
        new InMemoryPlayerStatRepository(memory), new InMemoryStandingRepository(memory),
        new InMemoryRatingHistory(memory, games),
        new InMemoryLease(memory), memory);
  }
}
