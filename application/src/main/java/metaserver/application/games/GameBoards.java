package metaserver.application.games;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.application.games.GameEvent.GameChanged;
import metaserver.application.games.GameEvent.GameListed;
import metaserver.application.games.GameEvent.GameRemoved;
import metaserver.application.games.GameEvent.GamesSeen;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.RoomGames;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Scope;

/**
 * The games of all open rooms, a board for each. A board belongs to its room's thread; only the number of its games may
 * be read from anywhere. What changes is told to the room and shown in the directory here, in one place.
 */
public final class GameBoards implements RoomGames {
  private final Map<LiveRoom, GameBoard> boards = new ConcurrentHashMap<>();
  private final ListedGames directory;
  private final Ignores ignores;
  private final InstantSource clock;

  /** @param ignores from whom a host keeps his games */
  public GameBoards(ListedGames directory, Ignores ignores, InstantSource clock) {
    this.directory = directory;
    this.ignores = ignores;
    this.clock = clock;
  }

  /** The game that he hosts, if he does and is still there. */
  Optional<LiveGame> hostedBy(Member host) {
    return host.room().holds(host) ? board(host.room()).flatMap(board -> board.hostedBy(host)) : Optional.empty();
  }

  private Optional<GameBoard> board(LiveRoom room) {
    return Optional.ofNullable(boards.get(room));
  }

  private List<LiveGame> games(LiveRoom room) {
    return board(room).map(GameBoard::games).orElse(List.of());
  }

  /** Those of his room that a player sees. */
  List<ListedGame> seenBy(Member reader) {
    return board(reader.room()).map(board -> board.listed(reader.player().family())).orElse(List.of()).stream()
        .filter(game -> !ignores.blocks(game.host(), reader.session())).toList();
  }

  void add(LiveGame game) {
    boards.computeIfAbsent(game.host().room(), _ -> new GameBoard()).add(game);
    directory.show(game.listed());
    announce(game, new GameListed(game.listed(), clock.instant()));
  }

  /** Tells the room how a game is now. */
  void changed(LiveGame game) {
    directory.show(game.listed());
    announce(game, new GameChanged(game.listed(), clock.instant()));
  }

  private void announce(LiveGame game, GameEvent event) {
    game.host().room().announceExcept(ignores.hiddenFrom(game.host()), event);
  }

  /** Tells the room later: its host announces too much. */
  void hold(LiveGame game) {
    noted(game);
    board(game.host().room()).ifPresent(board -> board.hold(game));
  }

  /** Tells the rooms what was held back. Run every second, on any thread. */
  public void tellHeld() {
    boards.forEach((room, board) -> {
      if (board.holds()) room.execute(() -> board.takeHeld().forEach(this::changed));
    });
  }

  /** For what is not told to players. */
  void noted(LiveGame game) {
    directory.show(game.listed());
  }

  void remove(LiveGame game) {
    board(game.host().room()).ifPresent(board -> board.remove(game));
    Instant now = clock.instant();
    ListedGame last = game.listed();
    game.end(now);
    directory.hide(last);
    announce(game, new GameRemoved(last, now));
  }

  @Override
  public boolean hosts(Member member) {
    return hostedBy(member).isPresent();
  }

  @Override
  public int count(LiveRoom room) {
    return board(room).map(GameBoard::count).orElse(0);
  }

  @Override
  public List<RoomEvent> greeting(Member newcomer) {
    return seenBy(newcomer).isEmpty() ? List.of() : view(newcomer);
  }

  @Override
  public List<RoomEvent> view(Member reader) {
    return List.of(new GamesSeen(reader.player().family(), seenBy(reader), clock.instant()));
  }

  @Override
  public void hidden(Member host, Member reader) {
    hostedBy(host).ifPresent(game -> reader.hear(new GameRemoved(game.listed(), clock.instant())));
  }

  @Override
  public void shown(Member host, Member reader) {
    hostedBy(host).ifPresent(game -> reader.hear(new GameListed(game.listed(), clock.instant())));
  }

  /** A game that he hosts finds its players now; of a game that he joins he takes part from now on. */
  @Override
  public void plays(Member member) {
    if (member.player().family() != ClientFamily.ALEPH_ONE || member.gameSession().isEmpty()) return;
    games(member.room()).stream()
        .filter(game -> game.host().gameSession().equals(member.gameSession()))
        .forEach(game -> game.name(playersOf(game)));
  }

  /** Who says that he plays the same Aleph One game, in the order in which they came. */
  static List<Member> playersOf(LiveGame game) {
    return game.host().gameSession().isEmpty()
        ? List.of()
        : game.host().room().members().stream()
            .filter(player -> player.gameSession().equals(game.host().gameSession()))
            .toList();
  }

  @Override
  public void left(Member member) {
    board(member.room()).flatMap(board -> board.hostedBy(member)).ifPresent(this::remove);
  }

  /** Who may not host any more lists no game any more. */
  @Override
  public void restricted(Member member, Instant now) {
    OptionalInt room = OptionalInt.of(member.room().room().id().value());
    if (member.session().restrictions().on(Scope.HOST, room, now).isPresent()) hostedBy(member).ifPresent(this::remove);
  }

  @Override
  public void redefined(LiveRoom room) {
    for (LiveGame game : games(room)) {
      noted(game);
      game.tellHost();
    }
  }

  @Override
  public void ended(LiveRoom room) {
    for (LiveGame game : games(room)) {
      directory.hide(game.listed());
      game.end(clock.instant());
    }
    board(room).ifPresent(GameBoard::takeHeld); // who wants to tell it may wait for this thread
    boards.remove(room);
  }
}
