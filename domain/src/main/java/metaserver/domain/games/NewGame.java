package metaserver.domain.games;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.text.Metadata;

/**
 * A game that just started and has no number yet.
 *
 * @param host empty for a guest
 * @param options what the host chose, decoded: limits, difficulty, flags
 * @param cooperative whether all play against what the computer plays (Myth's option bit 7)
 */
public record NewGame(
    RoomId room,
    GameType type,
    Optional<UserId> host,
    Nick hostNick,
    String name,
    String map,
    Metadata options,
    Instant startedAt,
    int playerCount,
    boolean cooperative) {

  public NewGame {
    Game.check(name, map, playerCount);
  }

  /** A game that players play against each other. */
  public NewGame(
      RoomId room, GameType type, Optional<UserId> host, Nick hostNick, String name, String map, Metadata options,
      Instant startedAt, int playerCount) {
    this(room, type, host, hostNick, name, map, options, startedAt, playerCount, false);
  }
}
