package metaserver.persistence.postgres.games;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.NewGame;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Games in PostgreSQL. */
public final class MyBatisGameRepository implements GameRepository {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final GameMapper games;

  public MyBatisGameRepository(PostgresStore store) {
    games = store.mapper(GameMapper.class);
  }

  @Override
  public Optional<Game> find(GameId id) {
    return games.find(id);
  }

  @Override
  public List<Game> inRoom(RoomId room, Optional<Game> after, int limit) {
    Instant start = after.map(Game::startedAt).orElse(LATEST);
    return games.inRoom(room, start, after.map(game -> game.id().value()).orElse(0), limit);
  }

  @Override
  public Game add(NewGame game) {
    return Game.started(new GameId(games.add(game)), game);
  }

  @Override
  public Completing complete(Game game) {
    if (game.isRunning()) throw new IllegalArgumentException("game " + game.id() + " has no end yet");
    boolean won = games.complete(game, TeamColumns.of(game.teams())) == 1;
    return won ? new Completed(game.withVersion(game.version() + 1)) : new Stale();
  }
}
