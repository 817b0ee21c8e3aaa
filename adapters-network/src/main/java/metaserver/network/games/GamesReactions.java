package metaserver.network.games;

import java.net.Inet4Address;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.games.Advertisement;
import metaserver.application.games.HostGame;
import metaserver.application.games.NamePlayers;
import metaserver.application.games.ReportStandings;
import metaserver.application.games.SearchGames;
import metaserver.network.lobby.Reaction;
import metaserver.network.lobby.Visit;
import metaserver.network.notices.TextLine;

/** What hosts, players and those who look for a game do. */
public final class GamesReactions {
  private final UseCases does;
  private final InstantSource clock;

  public GamesReactions(UseCases does, InstantSource clock) {
    this.does = does;
    this.clock = clock;
  }

  public List<Reaction<?>> all() {
    return List.of(
        new Reaction<>(CreateGame.class, this::host),
        new Reaction<>(RemoveGame.class, (visit, _) -> does.remove().remove(visit.member())),
        new Reaction<>(GamePlayerList.class, (visit, packet) -> does.name().name(visit.member(), packet.playerIds())),
        new Reaction<>(GameScore.class, this::report),
        new Reaction<>(ResetGame.class, (visit, _) -> does.reset().reset(visit.member())),
        new Reaction<>(StartGame.class, (visit, packet) -> does.start().start(visit.member(), packet.gameTime())),
        new Reaction<>(GameSearch.class, this::search));
  }

  private void host(Visit visit, CreateGame packet) {
    switch (GameReading.of(visit.member().player().family(), packet.gameData())) {
      case GameReading.Malformed(String why) -> visit.reply(new TextLine("Your game is not listed: " + why + "."));
      case GameReading.Read(var terms) -> {
        if (visit.connection().address() instanceof Inet4Address address) {
          does.host().host(visit.member(), new Advertisement(address, packet.port(), packet.gameData().bytes(), terms));
        } else {
          visit.reply(new TextLine("Your game is not listed: clients find games by IPv4 only."));
        }
      }
    }
  }

  private void report(Visit visit, GameScore packet) {
    does.report().report(visit.member(), packet.gameId(), packet.payload(), packet.standings());
  }

  private void search(Visit visit, GameSearch packet) {
    var found = does.search().search(visit.member(), packet.query());
    visit.reply(new GameSearchResult(GamesWords.added(found, clock.instant())));
  }

  /** What can be done. */
  public record UseCases(
      HostGame host,
      metaserver.application.games.RemoveGame remove,
      NamePlayers name,
      metaserver.application.games.StartGame start,
      metaserver.application.games.ResetGame reset,
      ReportStandings report,
      SearchGames search) {}
}
