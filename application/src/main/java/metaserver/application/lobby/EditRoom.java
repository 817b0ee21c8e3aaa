package metaserver.application.lobby;

import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;

/** Changes a room, closes it or opens it again. A running server follows. */
public final class EditRoom {
  private final RoomRepository rooms;
  private final AuditRooms audit;

  public EditRoom(RoomRepository rooms, AuditRooms audit) {
    this.rooms = rooms;
    this.audit = audit;
  }

  public RoomChange edit(RoomId id, RoomEdit edit, Party by) {
    return rooms.find(id).map(room -> edited(room, edit, by)).orElseGet(RoomChange.NoSuchRoom::new);
  }

  private RoomChange edited(Room before, RoomEdit edit, Party by) {
    Room after;
    try {
      after = edit.applied(before);
    } catch (IllegalArgumentException againstTheRules) {
      return new RoomChange.AgainstTheRules(String.valueOf(againstTheRules.getMessage()));
    }
    return after.equals(before) ? new RoomChange.Unchanged(before)
        : audit.changing(by, Optional.of(before), () -> updated(after));
  }

  private RoomChange updated(Room room) {
    return switch (rooms.update(room)) {
      case RoomRepository.Updated updated -> new RoomChange.Changed(updated.room());
      case RoomRepository.PortHeld held -> new RoomChange.PortHeld(room.port());
      case RoomRepository.Stale stale -> new RoomChange.Overtaken();
    };
  }
}
