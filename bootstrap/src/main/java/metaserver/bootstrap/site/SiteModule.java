package metaserver.bootstrap.site;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.games.GameDirectory;
import metaserver.application.identity.Bar;
import metaserver.application.identity.CheckPassword;
import metaserver.application.identity.FindUsers;
import metaserver.application.identity.IssueLoginToken;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.LoginTokens;
import metaserver.application.identity.RecallVisitor;
import metaserver.application.identity.SecondFactor;
import metaserver.application.identity.SignIn;
import metaserver.application.identity.SignOut;
import metaserver.application.identity.TokenSource;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.SumUpPlayer;
import metaserver.application.ranking.TraceRating;
import metaserver.application.settlement.BrowseGames;
import metaserver.application.settlement.DescribeGame;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.account.AccountPagesModule;
import metaserver.bootstrap.account.AccountSections;
import metaserver.bootstrap.monitoring.FurtherFigures;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.network.site.SitePort.Known;
import metaserver.network.site.login.LoginPages;
import metaserver.network.site.players.PlayerPages;
import metaserver.network.site.talk.Callers;
import metaserver.network.site.talk.TalkPages;
import metaserver.network.site.talk.Voice;

/** The pages for browsers. */
@Module(includes = {AccountPagesModule.class, ConsoleModule.class, TalkModule.class})
public interface SiteModule {
  @Provides
  static PlayerPages.UseCases players(UserRepository users, DescribePlayer describe, PlayerStatRepository stats,
      RatingHistory history, LadderRepository ladders) {
    return new PlayerPages.UseCases(new FindUsers(users), describe, new SumUpPlayer(stats), new TraceRating(history),
        new CompareRecords(ladders, history));
  }

  @Provides
  static DescribeGame describeGame(GameRepository games, ReportRepository reports, PlayerStatRepository stats,
      RatingHistory history, UserRepository users) {
    return new DescribeGame(games, reports, stats, history, users);
  }

  @Provides
  @Singleton
  static SignIn signIn(CheckPassword passwords, LoginTokens loginTokens, SecondFactor codes, UserRepository users,
      SessionRepository sessions, Transactions transactions, LoginThrottle throttle, TokenSource tokens, Bar bar,
      Settings settings, InstantSource clock) {
    return new SignIn(passwords, loginTokens, codes, new SignIn.Store(users, sessions, transactions), throttle, tokens,
        bar, settings.site().sessionLifetime(), clock);
  }

  @Provides
  static LoginPages login(SignIn signIn, SessionRepository sessions, CheckPassword passwords, LoginTokens tokens,
      Callers callers, Settings settings, InstantSource clock) {
    return new LoginPages(signIn, new SignOut(sessions, clock), callers::gone, new IssueLoginToken(passwords, tokens),
        settings.site().sessionLifetime());
  }

  @Provides
  static FurtherFigures figures(Site site, Callers callers, Voice voice) {
    return new SiteFigures(site, callers, voice);
  }

  @Provides
  static Known known(SessionRepository sessions, UserRepository users, TokenSource tokens, Settings settings,
      InstantSource clock) {
    return new Known(new RecallVisitor(sessions, users, settings.site().sessionLifetime(), clock), tokens);
  }

  @Provides
  @Singleton
  static Site site(LiveRooms rooms, GameDirectory listed, GameRepository games, PlayerStatRepository stats,
      DescribeGame describeGame, LadderRepository ladders, PlayerPages.UseCases players, LoginPages login,
      AccountSections accounts, ConsolePages console, Known known, TalkPages.UseCases talk, EnterByBrowser enter,
      InstantSource clock) {
    return new Site(known, new SitePages(rooms, listed, new BrowseGames(games, stats), describeGame,
        new BrowseLadder(ladders), players, login, accounts, console, talk, enter, clock));
  }
}
