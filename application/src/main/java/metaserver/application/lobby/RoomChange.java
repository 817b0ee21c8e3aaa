package metaserver.application.lobby;

import metaserver.domain.lobby.Room;

/** What became of an operator's change of the rooms. */
public sealed interface RoomChange {
  /** The room as it is stored now. */
  record Changed(Room room) implements RoomChange {}

  /** It was so already. */
  record Unchanged(Room room) implements RoomChange {}

  /** No room has the number. */
  record NoSuchRoom() implements RoomChange {}

  /** Another room has the number of the new one. */
  record IdHeld() implements RoomChange {}

  /** Another room has the port. */
  record PortHeld(int port) implements RoomChange {}

  /** Somebody else changed the room at the same moment. */
  record Overtaken() implements RoomChange {}

  /** No room can be so. */
  record AgainstTheRules(String reason) implements RoomChange {}
}
