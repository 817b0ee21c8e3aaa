package metaserver.network.site.games;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.identity.FindUsers;
import metaserver.application.settlement.BrowseGames;
import metaserver.application.settlement.DescribeGame;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.User;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.games.GameLists.PlayedLine;
import metaserver.network.site.shown.Choice;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.Shown;

/** The list of games, and the page of each. */
public final class GamePages implements Section {
  private static final int PAGE = 50;

  private final BrowseGames browse;
  private final DescribeGame describe;
  private final FindUsers users;
  private final RoomNames rooms;
  private final GameLists lists;

  public GamePages(BrowseGames browse, DescribeGame describe, FindUsers users, RoomNames rooms) {
    this.browse = browse;
    this.describe = describe;
    this.users = users;
    this.rooms = rooms;
    this.lists = new GameLists(browse, rooms);
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/games", this::list);
    routes.stored("/games/{id}", this::game);
  }

  private Answer game(Asked asked) {
    return asked.number("id").map(GameId::new).flatMap(describe::describe)
        .<Answer>map(story -> new Answer.Page("game", new GameTelling(story).view(rooms)))
        .orElseGet(() -> new Answer.NotFound("such game"));
  }

  private Answer list(Asked asked) {
    GameWishes wishes = GameWishes.of(asked);
    if (wishes.player().isEmpty()) return all(wishes);
    Optional<User> player = wishes.player().flatMap(users::named);
    return player.map(user -> playedBy(user, wishes))
        .orElseGet(() -> page(wishes, Optional.empty(), List.of(), List.of(), Optional.empty()));
  }

  private Answer all(GameWishes wishes) {
    BrowseGames.GameList found = browse.all(wishes.filter(), wishes.after(), PAGE);
    return page(wishes, Optional.empty(),
        found.games().stream().map(game -> GameLine.of(game, rooms)).toList(), List.of(), found.next());
  }

  private Answer playedBy(User user, GameWishes wishes) {
    BrowseGames.PlayedList found = browse.playedBy(user.id(), wishes.filter(), wishes.after(), PAGE);
    List<PlayedLine> played = found.games().stream().map(lists::line).toList();
    return page(wishes, Optional.of(Shown.plain(user.username().text())),
        played.stream().map(PlayedLine::game).toList(), played, found.next());
  }

  private Answer page(GameWishes wishes, Optional<String> player, List<GameLine> lines,
      List<PlayedLine> played, Optional<GameId> next) {
    return new Answer.Page("games", new GamesView(
        wishes.said(), player, lines, played, next.map(last -> next(wishes, last)),
        modes(wishes.said().getOrDefault("mode", "")), rooms.choices(wishes.said().getOrDefault("room", ""))));
  }

  private static String next(GameWishes wishes, GameId last) {
    Map<String, String> all = new HashMap<>(wishes.said());
    all.put("after", last.toString());
    return Address.of("/games", all);
  }

  private static List<Choice> modes(String chosen) {
    return Arrays.stream(GameType.values())
        .map(type -> new Choice(Modes.word(type), Modes.name(type) + suffix(type), Modes.word(type).equals(chosen)))
        .toList();
  }

  private static String suffix(GameType type) {
    return switch (type.family()) {
      case MYTH -> "";
      case ALEPH_ONE -> " (Aleph One)";
    };
  }
}
