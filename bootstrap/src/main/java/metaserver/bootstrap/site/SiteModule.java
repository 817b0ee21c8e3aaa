package metaserver.bootstrap.site;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.games.GameDirectory;
import metaserver.application.identity.FindUsers;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.SumUpPlayer;
import metaserver.application.ranking.TraceRating;
import metaserver.application.settlement.BrowseGames;
import metaserver.application.settlement.DescribeGame;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.network.site.players.PlayerPages;

/** The pages for browsers. */
@Module
public interface SiteModule {
  @Provides
  static PlayerPages.UseCases players(UserRepository users, DescribePlayer describe, PlayerStatRepository stats, RatingHistory history,
      LadderRepository ladders) {
    return new PlayerPages.UseCases(new FindUsers(users), describe, new SumUpPlayer(stats), new TraceRating(history),
        new CompareRecords(ladders, history));
  }

  @Provides
  static DescribeGame describeGame(GameRepository games, ReportRepository reports, PlayerStatRepository stats, RatingHistory history,
      UserRepository users) {
    return new DescribeGame(games, reports, stats, history, users);
  }

  @Provides
  @Singleton
  static Site site(LiveRooms rooms, GameDirectory listed, GameRepository games, PlayerStatRepository stats, DescribeGame describeGame,
      LadderRepository ladders, PlayerPages.UseCases players, InstantSource clock) {
    return new Site(new SitePages(rooms, listed, new BrowseGames(games, stats), describeGame, new BrowseLadder(ladders), players, clock));
  }
}
