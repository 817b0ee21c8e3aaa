package metaserver.bootstrap.ranking;

import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import metaserver.application.ranking.RateGame;
import metaserver.application.ranking.RatingStores;
import metaserver.application.ranking.RecomputeRatings;
import metaserver.application.ranking.ReplayRatings;
import metaserver.application.ranking.VoidGame;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.RatingDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;

/** What games are worth. */
@Module
public interface RankingModule {
  @Provides
  static RatingStores stores(UserRepository users, StandingRepository standings, RatingHistory history,
      PlayerStatRepository stats) {
    return new RatingStores(users, standings, history, stats);
  }

  @Provides
  static RateGame rateGame(RatingStores stores, Settings settings) {
    return new RateGame(stores.users(), stores.standings(), stores.history(), settings.ratings().rules());
  }

  @Provides
  static RatingDesk desk(RatingStores stores, AuditLog audit, Transactions transactions, InstantSource clock) {
    return new RatingDesk(new VoidGame(stores, audit, transactions, clock), new RecomputeRatings(stores, transactions),
        new ReplayRatings(stores.history()));
  }
}
