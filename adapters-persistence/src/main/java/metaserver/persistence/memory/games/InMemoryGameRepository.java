package metaserver.persistence.memory.games;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.NewGame;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Games in memory. */
public final class InMemoryGameRepository implements GameRepository {
  private static final Comparator<Game> NEWEST_FIRST =
      Comparator.comparing(Game::startedAt).thenComparing(Game::id).reversed();

  private final InMemoryTransactions store;
  private final Table<GameId, Game> games;

  public InMemoryGameRepository(InMemoryTransactions store) {
    this.store = store;
    this.games = new Table<>(store);
  }

  @Override
  public Optional<Game> find(GameId id) {
    return store.locked(() -> games.get(id));
  }

  @Override
  public List<Game> inRoom(RoomId room, Optional<Game> after, int limit) {
    Predicate<Game> follows = game -> after.isEmpty() || NEWEST_FIRST.compare(game, after.get()) > 0;
    return store.locked(() -> games.all().filter(game -> game.room().equals(Optional.of(room))).filter(follows)
        .sorted(NEWEST_FIRST).limit(limit).toList());
  }

  @Override
  public Game add(NewGame game) {
    return store.locked(() -> {
      GameId id = new GameId(games.lastKey().map(GameId::value).orElse(0) + 1);
      return put(Game.started(id, game));
    });
  }

  @Override
  public Completing complete(Game game) {
    if (game.isRunning()) throw new IllegalArgumentException("game " + game.id() + " has no end yet");
    return store.locked(() -> {
      Optional<Game> stored = games.get(game.id()).filter(old -> old.version() == game.version());
      return stored.isEmpty() ? new Stale() : new Completed(put(merge(stored.get(), game)));
    });
  }

  private static Game merge(Game old, Game end) {
    return new Game(old.id(), old.room(), old.type(), old.host(), old.hostNick(), old.name(), old.map(), old.options(),
        old.startedAt(), end.endedAt(), end.ended(), end.playerCount(), end.teams(), end.summary(), end.metadata(),
        old.version() + 1);
  }

  private Game put(Game game) {
    games.put(game.id(), game);
    return game;
  }
}
