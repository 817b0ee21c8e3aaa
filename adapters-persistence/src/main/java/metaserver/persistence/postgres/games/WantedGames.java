package metaserver.persistence.postgres.games;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameFilter;
import metaserver.domain.lobby.RoomId;

/**
 * A filter as statements take it.
 *
 * @param start and {@code id} of the game before the first one wanted
 * @param room -1 for any, empty texts likewise
 */
record WantedGames(Instant start, int id, Instant from, int room, String type, String map) {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  static WantedGames of(GameFilter filter, Optional<Game> after) {
    Instant until = filter.until().orElse(LATEST);
    Optional<Game> before = after.filter(game -> game.startedAt().isBefore(until));
    return new WantedGames(before.map(Game::startedAt).orElse(until), before.map(game -> game.id().value()).orElse(0),
        filter.from().orElse(Instant.EPOCH), filter.room().map(RoomId::value).orElse(-1),
        filter.type().map(Enum::name).orElse(""), filter.map().orElse(""));
  }
}
