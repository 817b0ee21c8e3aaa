package metaserver.bootstrap.games;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.flood.FloodControl;
import metaserver.application.games.DatagramProbe;
import metaserver.application.games.GameBoards;
import metaserver.application.games.GameDirectory;
import metaserver.application.games.HostChecks;
import metaserver.application.games.HostGame;
import metaserver.application.games.ListedGames;
import metaserver.application.games.NamePlayers;
import metaserver.application.games.ReachabilityProbe;
import metaserver.application.games.RemoveGame;
import metaserver.application.games.ReportStandings;
import metaserver.application.games.ResetGame;
import metaserver.application.games.Scorekeeper;
import metaserver.application.games.SearchGames;
import metaserver.application.games.StartGame;
import metaserver.application.games.TestHost;
import metaserver.application.games.WireIds;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.RoomGames;
import metaserver.bootstrap.monitoring.Readiness;
import metaserver.bootstrap.settings.GameSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.games.GamesReactions;
import metaserver.network.server.Loops;
import metaserver.network.server.NettyDatagramProbe;
import metaserver.network.server.NettyReachabilityProbe;

/** Games while they are listed. */
@Module
public interface GamesModule {
  @Provides
  @Singleton
  static ListedGames listedGames() {
    return new ListedGames();
  }

  @Provides
  static GameDirectory directory(ListedGames games) {
    return games;
  }

  @Provides
  @Singleton
  static GameBoards boards(ListedGames directory, Ignores ignores, InstantSource clock) {
    return new GameBoards(directory, ignores, clock);
  }

  @Provides
  static RoomGames roomGames(GameBoards boards) {
    return boards;
  }

  @Provides
  @Singleton
  static WireIds wireIds(InstantSource clock) {
    return new WireIds(clock);
  }

  @Provides
  @Singleton
  static ReachabilityProbe probe(Settings settings, Loops loops) {
    GameSettings games = settings.games();
    return games.probe() ? new NettyReachabilityProbe(loops, games.probeTimeout()) : ReachabilityProbe.NONE;
  }

  @Provides
  @Singleton
  static HostChecks hostChecks(ReachabilityProbe probe) {
    return new HostChecks(probe);
  }

  @Provides
  @Singleton
  static TestHost testHost(
      GameBoards boards, ReachabilityProbe probe, Settings settings, Loops loops, InstantSource clock) {
    GameSettings games = settings.games();
    return new TestHost(boards, probe,
        games.probe() ? new NettyDatagramProbe(loops, games.probeTimeout()) : DatagramProbe.NONE, clock);
  }

  @Provides
  static GamesReactions reactions(
      GameBoards boards, ListedGames directory, WireIds ids, HostChecks checks, FloodControl flood,
      Ignores ignores, Scorekeeper scorekeeper, Readiness readiness, InstantSource clock) {
    return new GamesReactions(
        new GamesReactions.UseCases(
            new HostGame(boards, directory, ids, checks, flood, readiness::isDraining, clock),
            new RemoveGame(boards),
            new NamePlayers(boards),
            new StartGame(boards, scorekeeper, flood, clock),
            new ResetGame(boards, flood, clock),
            new ReportStandings(scorekeeper),
            new SearchGames(directory, ignores)),
        clock);
  }
}
