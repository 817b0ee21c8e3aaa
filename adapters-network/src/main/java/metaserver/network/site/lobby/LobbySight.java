package metaserver.network.site.lobby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.application.games.GameDirectory;
import metaserver.application.games.ListedGame;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.RoomScene;
import metaserver.domain.games.GameTerms;
import metaserver.domain.games.Prospect;
import metaserver.domain.lobby.Player;
import metaserver.network.site.lobby.LobbyView.ListedView;
import metaserver.network.site.lobby.LobbyView.MemberView;
import metaserver.network.site.lobby.LobbyView.RoomView;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.Kept;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/** Looks into the rooms, once a second at most however many visitors there are. */
public final class LobbySight {
  /** Shorter than the pause between two looks of viewers, so that each look sees something new. */
  private static final Duration FRESH = Duration.ofMillis(900);
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Comparator<ListedGame> NEWEST_FIRST =
      Comparator.comparing(ListedGame::listedAt).thenComparingInt(ListedGame::wireId).reversed();

  private final LiveRooms rooms;
  private final GameDirectory games;
  private final InstantSource clock;
  private final Kept<Sight> last;

  public LobbySight(LiveRooms rooms, GameDirectory games, InstantSource clock) {
    this.rooms = rooms;
    this.games = games;
    this.clock = clock;
    this.last = new Kept<>(this::look, FRESH, clock);
  }

  /** At most a second old. */
  public LobbyView view() {
    return last.get().view();
  }

  Sight sight() {
    return last.get();
  }

  private Sight look() {
    try {
      List<RoomScene> scenes = rooms.look(PATIENCE);
      List<ListedGame> listed = games.games().stream().sorted(NEWEST_FIRST).toList();
      Instant now = clock.instant();
      return new Sight(scenes, listed, now, view(scenes, listed, now));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the site stops", e);
    }
  }

  private static LobbyView view(List<RoomScene> scenes, List<ListedGame> listed, Instant now) {
    List<RoomView> rooms = scenes.stream().map(scene -> room(scene, listed, now)).toList();
    return new LobbyView(rooms.stream().mapToInt(room -> room.players().size()).sum(), listed.size(), rooms);
  }

  private static RoomView room(RoomScene scene, List<ListedGame> listed, Instant now) {
    var room = scene.sign().room();
    String families = room.families().stream().sorted().map(Modes::family).collect(Collectors.joining(" and "));
    return new RoomView(room.id().value(), room.name(), type(scene), families, scene.sign().port(),
        scene.present().stream().map(LobbySight::member).toList(),
        listed.stream().filter(game -> game.room().equals(room.id())).map(game -> game(game, now)).toList());
  }

  static String type(RoomScene scene) {
    return switch (scene.sign().room().type()) {
      case UNRANKED -> "unranked";
      case RANKED -> "ranked";
      case TOURNAMENT -> "tournament";
    };
  }

  private static MemberView member(Player player) {
    return new MemberView(PlayerLink.of(player.id().user(), player.nick()), player.isGuest(),
        Shown.color(player.primary()), Shown.color(player.secondary()), player.caste().map(CasteView::of),
        player.admin(), player.busy(), Modes.family(player.family()), player.id().value());
  }

  private static ListedView game(ListedGame game, Instant now) {
    GameTerms terms = game.said().terms();
    return new ListedView(Shown.plain(terms.name()), Shown.plain(terms.map()), Modes.name(terms.type()),
        PlayerLink.of(game.host().user(), game.hostNick()), terms.playerCount(), terms.maxPlayers(),
        game.clock().map(ListedGame.Clock::startedAt), game.clock().map(clock -> elapsed(clock, now).toMinutes()),
        game.clock().flatMap(ListedGame.Clock::limit).map(Duration::toMinutes), game.isJoinable(),
        terms.state().contains(GameTerms.State.PASSWORD), reachability(game), uncounted(game.prospect()));
  }

  static Duration elapsed(ListedGame.Clock clock, Instant now) {
    Duration since = Duration.between(clock.startedAt(), now);
    return since.isNegative() ? Duration.ZERO : since;
  }

  private static String reachability(ListedGame game) {
    return switch (game.reachability()) {
      case UNKNOWN -> "unknown";
      case REACHABLE -> "reachable";
      case UNREACHABLE -> "unreachable";
    };
  }

  private static Optional<String> uncounted(Prospect prospect) {
    return switch (prospect) {
      case Prospect.Counts _ -> Optional.empty();
      case Prospect.DoesNotCount(var why) -> Optional.of(why.text());
    };
  }

  /** One look. */
  record Sight(List<RoomScene> rooms, List<ListedGame> games, Instant at, LobbyView view) {}
}
