package metaserver.application.lobby;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomType;

/**
 * What an operator says of a room; what is not said stays as it is.
 *
 * @param chatLogDays empty within for what the server's setting says
 */
public record RoomEdit(
    Optional<String> name,
    Optional<RoomType> type,
    OptionalInt maxPlayers,
    OptionalInt minCaste,
    OptionalInt maxCaste,
    OptionalInt port,
    Optional<Set<ClientFamily>> families,
    Optional<Boolean> open,
    Optional<OptionalInt> chatLogDays) {

  /** Nothing is said of its chat log. */
  public RoomEdit(
      Optional<String> name, Optional<RoomType> type, OptionalInt maxPlayers, OptionalInt minCaste,
      OptionalInt maxCaste, OptionalInt port, Optional<Set<ClientFamily>> families, Optional<Boolean> open) {
    this(name, type, maxPlayers, minCaste, maxCaste, port, families, open, Optional.empty());
  }

  /** Closes a room, or opens it again, and nothing else. */
  public static RoomEdit open(boolean open) {
    return new RoomEdit(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.of(open));
  }

  /** @throws IllegalArgumentException if no room can be so */
  Room applied(Room room) {
    CasteRange castes = new CasteRange(minCaste.orElse(room.castes().min()), maxCaste.orElse(room.castes().max()));
    return new Room(
        room.id(),
        name.orElse(room.name()),
        type.orElse(room.type()),
        maxPlayers.orElse(room.maxPlayers()),
        castes,
        port.orElse(room.port()),
        families.orElse(room.families()),
        open.orElse(room.open()),
        room.createdAt(),
        room.metadata(),
        chatLogDays.orElse(room.chatLogDays()),
        room.version());
  }
}
