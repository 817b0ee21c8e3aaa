package metaserver.bootstrap.browser;

import java.util.ArrayList;
import java.util.List;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.User;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.GameList;
import metaserver.network.games.StartGame;
import metaserver.network.players.PlayerData;
import metaserver.network.players.Rgb;

/** Players of a season who are in rooms right now, at their game clients. */
final class Company implements AutoCloseable {
  private static final int TEN_MINUTES = 600;

  private final RunningServer server;
  private final List<Inside> inside = new ArrayList<>();

  private Company(RunningServer server) {
    this.server = server;
  }

  /** Fills a ranked room, one for fun and that of the other family; a game is being played, two are looked for. */
  static Company gathered(RunningServer server, Season season) {
    Company company = new Company(server);
    List<Inside> ranked = season.players().subList(0, 9).stream()
        .map(user -> company.myth(user, Season.RANKED)).toList();
    List<Inside> fun = season.players().subList(10, 14).stream().map(user -> company.myth(user, 0)).toList();
    company.marathon("Sparrow");
    company.marathon("Gull");
    company.playing(ranked.getFirst(), ranked.subList(0, 4));
    ranked.get(5).client().say(Advert.of(GameType.TERRITORIES, "room for two").packet());
    fun.getFirst().client().say(Advert.of(GameType.BODY_COUNT, "newcomers welcome").forTeams(4).packet());
    RunningServer.await(() -> server.sign(0).filter(sign -> sign.games() == 1).isPresent()
        && server.sign(Season.RANKED).filter(sign -> sign.games() == 2).isPresent());
    return company;
  }

  /** What the n-th of them says to his room. */
  void says(int number, String text) {
    inside.get(number).say(text);
  }

  private Inside myth(User user, int room) {
    var profile = server.users().find(user.id()).orElseThrow().appearance();
    PlayerData data = new PlayerData(profile.icon(), 0, 0, Rgb.of(profile.primary()), Rgb.of(profile.secondary()), 0,
        2180, 444, profile.nick().text(), profile.team());
    return entered(Game.myth(server, Line.SEALED, user.username().text()).shownAs(data)
        .enter(user.username().text(), "pass", room));
  }

  private void marathon(String nick) {
    entered(Game.alephOne(server, nick).enter("guest", "", Season.ARRIVAL));
  }

  private Inside entered(Inside one) {
    inside.add(one);
    return one;
  }

  private void playing(Inside host, List<Inside> players) {
    host.client().say(Advert.of(GameType.CAPTURES, "evening round").packet());
    int number = host.client().await(GameList.class).games().getFirst().gameId();
    host.client().say(
        new GamePlayerList(number, players.stream().map(Inside::id).toList()), new StartGame(TEN_MINUTES));
  }

  @Override
  public void close() {
    inside.forEach(Inside::close);
  }
}
