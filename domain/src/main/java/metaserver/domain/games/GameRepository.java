package metaserver.domain.games;

import java.util.List;
import java.util.Optional;
import metaserver.domain.lobby.RoomId;

/** The games that were started. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away. */
public interface GameRepository {
  Optional<Game> find(GameId id);

  /** The games of a room, newest first (start, then id), from the one that follows {@code after} on. */
  List<Game> inRoom(RoomId room, Optional<Game> after, int limit);

  /** Stores a game that started, under the next free number. */
  Game add(NewGame game);

  /**
   * Stores how a game ended: end, code, player count, teams, summary, metadata. Wins only over the version it was made
   * from, so that nobody settles a game twice.
   *
   * @throws IllegalArgumentException for a running game
   */
  Completing complete(Game game);

  /** What became of an end. */
  sealed interface Completing {}

  /** The game with its new version. */
  record Completed(Game game) implements Completing {}

  /** Somebody changed it in the meantime, or it is gone: read again. */
  record Stale() implements Completing {}
}
