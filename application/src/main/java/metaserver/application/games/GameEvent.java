package metaserver.application.games;

import java.time.Instant;
import java.util.List;
import metaserver.application.lobby.RoomEvent;
import metaserver.domain.identity.ClientFamily;

/**
 * What players hear of games (packet 2): only of those of their own family. {@code at} is when it is said, for clocks
 * that run.
 */
public sealed interface GameEvent extends RoomEvent {
  ClientFamily family();

  @Override
  default boolean concerns(ClientFamily reader) {
    return family() == reader;
  }

  /** A host lists a game, or it is seen again by one who could not see it. */
  record GameListed(ListedGame game, Instant at) implements GameEvent {
    @Override
    public ClientFamily family() {
      return game.family();
    }
  }

  /** What is listed of a game is another now: its terms, who plays, or that it began. */
  record GameChanged(ListedGame game, Instant at) implements GameEvent {
    @Override
    public ClientFamily family() {
      return game.family();
    }
  }

  /** It can be joined no more, or is to be seen no more by the one who is told. */
  record GameRemoved(ListedGame game, Instant at) implements GameEvent {
    @Override
    public ClientFamily family() {
      return game.family();
    }
  }

  /** All that one player can see, maybe none. */
  record GamesSeen(ClientFamily family, List<ListedGame> games, Instant at) implements GameEvent {}
}
