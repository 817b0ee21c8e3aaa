package metaserver.bootstrap.games;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import metaserver.application.games.Scorekeeper;
import metaserver.application.identity.Presence;
import metaserver.application.ownership.Lease;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.ranking.RateGame;
import metaserver.application.settlement.Scorebook;
import metaserver.application.settlement.SettleGame;
import metaserver.application.settlement.SettleTimes;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.PlayerStatRepository;

/** From started games to settled ones. */
@Module
public interface ScorekeeperModule {
  @Provides
  @Singleton
  static OwnDatabase ownership(Lease lease, Settings settings, InstantSource clock) {
    // who was let to its own PostgreSQL holds the lock of the data directory: nobody else can be there
    boolean alone = settings.database() instanceof DatabaseSettings.Embedded;
    return new OwnDatabase(lease, LocalProcesses.self(clock), owner -> alone || LocalProcesses.isGone(owner), clock);
  }

  @Provides
  static SettleGame settleGame(
      GameRepository games, PlayerStatRepository stats, UserRepository users, Transactions transactions,
      OwnDatabase ownership, RateGame rateGame, Presence presence) {
    return new SettleGame(games, stats, users, transactions, ownership, rateGame, presence);
  }

  @Provides
  @Singleton
  static Scorebook scorebook(
      GameRepository games, ReportRepository reports, SettleGame settleGame, Settings settings, InstantSource clock) {
    SettleTimes times = new SettleTimes(settings.settlement().normal(), settings.settlement().abnormal());
    return new Scorebook(
        games, reports, settleGame, Executors.newVirtualThreadPerTaskExecutor(), times, new LoggedScores(), clock);
  }

  @Provides
  static Scorekeeper scorekeeper(Scorebook scorebook) {
    return scorebook;
  }
}
