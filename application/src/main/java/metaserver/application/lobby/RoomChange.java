package metaserver.application.lobby;

import metaserver.domain.lobby.Room;

/** What became of an operator's change of the rooms. */
public sealed interface RoomChange {
  record Changed(Room room) implements RoomChange {}

  /** It was so already. */
  record Unchanged(Room room) implements RoomChange {}

  record NoSuchRoom() implements RoomChange {}

  record IdHeld() implements RoomChange {}

  record PortHeld(int port) implements RoomChange {}

  /** Somebody else changed the room at the same moment. */
  record Overtaken() implements RoomChange {}

  /** No room can be so. */
  record AgainstTheRules(String reason) implements RoomChange {}
}
