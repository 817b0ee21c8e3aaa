package metaserver.persistence.postgres.platform;

import metaserver.application.ownership.Lease;
import metaserver.application.settlement.ScoreTable;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.postgres.games.MyBatisGameRepository;
import metaserver.persistence.postgres.games.MyBatisReportRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.ownership.MyBatisLease;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;

/** All repositories on one database. */
record PostgresStores(PostgresStore store) implements ScoreTable.Stores {
  @Override
  public UserRepository users() {
    return new MyBatisUserRepository(store);
  }

  @Override
  public RoomRepository rooms() {
    return new MyBatisRoomRepository(store);
  }

  @Override
  public GameRepository games() {
    return new MyBatisGameRepository(store);
  }

  @Override
  public ReportRepository reports() {
    return new MyBatisReportRepository(store);
  }

  @Override
  public PlayerStatRepository stats() {
    return new MyBatisPlayerStatRepository(store);
  }

  @Override
  public StandingRepository standings() {
    return new MyBatisStandingRepository(store);
  }

  @Override
  public RatingHistory history() {
    return new MyBatisRatingHistory(store);
  }

  @Override
  public Lease lease() {
    return new MyBatisLease(store);
  }

  @Override
  public Transactions transactions() {
    return store.transactions();
  }
}
