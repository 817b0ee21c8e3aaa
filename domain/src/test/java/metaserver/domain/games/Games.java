package metaserver.domain.games;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.Nick;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.text.Metadata;

/** Games for tests. */
public final class Games {
  private Games() {}

  public static NewGame started(RoomId room, Instant at) {
    return new NewGame(
        room, GameType.CAPTURES, Optional.empty(), new Nick("Host"), "a game", "a map", Metadata.NONE, at, 2);
  }
}
