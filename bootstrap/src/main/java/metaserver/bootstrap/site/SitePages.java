package metaserver.bootstrap.site;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import metaserver.application.games.GameDirectory;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.settlement.BrowseGames;
import metaserver.application.settlement.DescribeGame;
import metaserver.bootstrap.account.AccountSections;
import metaserver.network.site.JsonForm;
import metaserver.network.site.Pages;
import metaserver.network.site.Section;
import metaserver.network.site.games.GameLists;
import metaserver.network.site.games.GamePages;
import metaserver.network.site.games.RoomNames;
import metaserver.network.site.ladders.LadderPages;
import metaserver.network.site.lobby.LobbyPages;
import metaserver.network.site.lobby.LobbyPages.Gate;
import metaserver.network.site.lobby.LobbySight;
import metaserver.network.site.login.LoginPages;
import metaserver.network.site.players.PlayerPages;
import metaserver.network.site.talk.TalkPages;
import metaserver.network.site.talk.TalkViews;

/** All sections of the site: a line for each. */
record SitePages(LiveRooms rooms, GameDirectory listed, BrowseGames games, DescribeGame describeGame,
    BrowseLadder ladders, PlayerPages.UseCases players, LoginPages login, AccountSections accounts,
    ConsolePages console, TalkPages.UseCases talk, EnterByBrowser enter, InstantSource clock) {
  List<Section> sections(Pages pages, JsonForm json, Gate gate) {
    RoomNames names = new RoomNames(rooms);
    GameLists lists = new GameLists(games, names);
    LobbySight sight = new LobbySight(rooms, listed, clock);
    List<Section> open = List.of(
        new LobbyPages(sight, lists, gate, pages, json, clock),
        new GamePages(games, describeGame, players.users(), names),
        new PlayerPages(players, lists),
        new LadderPages(ladders, players.describe(), players.users()),
        login,
        new TalkPages(talk, new TalkViews(sight, talk.callers(), enter, pages, clock), clock));
    return Stream.of(open, accounts.all(), List.of(console.section(names, players.users(), games)))
        .flatMap(List::stream).toList();
  }
}
