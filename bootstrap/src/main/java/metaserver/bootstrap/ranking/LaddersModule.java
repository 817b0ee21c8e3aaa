package metaserver.bootstrap.ranking;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.RankPlayers;
import metaserver.application.ranking.TraceRating;
import metaserver.bootstrap.command.LadderDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;

/** Ladders and castes. */
@Module
public interface LaddersModule {
  @Provides
  static RankPlayers rankPlayers(LadderRepository ladders, Settings settings, InstantSource clock) {
    return new RankPlayers(ladders, settings.ranking().order(), settings.ranking().castes(), clock);
  }

  @Provides
  @Singleton
  static DescribePlayer describePlayer(
      UserRepository users, StandingRepository standings, LadderRepository ladders, Settings settings) {
    return new DescribePlayer(users, standings, ladders, settings.ranking().order());
  }

  @Provides
  static LadderDesk desk(RankPlayers rank, DescribePlayer describe, LadderRepository ladders,
      RatingHistory history) {
    return new LadderDesk(rank, new BrowseLadder(ladders), describe, new CompareRecords(ladders, history),
        new TraceRating(history));
  }
}
