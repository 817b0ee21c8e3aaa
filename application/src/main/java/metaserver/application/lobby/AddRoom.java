package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;

/**
 * Adds a room: open, unranked, for 32 players of both families, on the port above the highest, unless said otherwise.
 */
public final class AddRoom {
  private static final int PLAYERS = 32;

  private final RoomRepository rooms;
  private final AuditRooms audit;
  private final InstantSource clock;
  private final int firstPort;

  /** Adds rooms from the given port on; 0 lets the system choose at each start. */
  public AddRoom(RoomRepository rooms, AuditRooms audit, InstantSource clock, int firstPort) {
    this.rooms = rooms;
    this.audit = audit;
    this.clock = clock;
    this.firstPort = firstPort;
  }

  public RoomChange add(RoomId id, RoomEdit edit, Party by) {
    try {
      Room room = edit.applied(plain(id));
      return audit.changing(by, Optional.empty(), () -> added(room));
    } catch (IllegalArgumentException againstTheRules) {
      return new RoomChange.AgainstTheRules(String.valueOf(againstTheRules.getMessage()));
    }
  }

  private RoomChange added(Room room) {
    return switch (rooms.add(room)) {
      case RoomRepository.Added added -> new RoomChange.Changed(added.room());
      case RoomRepository.IdHeld held -> new RoomChange.IdHeld();
      case RoomRepository.PortHeld held -> new RoomChange.PortHeld(room.port());
    };
  }

  private Room plain(RoomId id) {
    return new Room(id, "Room " + id, RoomType.UNRANKED, PLAYERS, CasteRange.ALL, nextPort(),
        Set.of(ClientFamily.values()), true, clock.instant(), Metadata.NONE, 0);
  }

  private int nextPort() {
    if (firstPort == 0) return 0;
    OptionalInt highest = rooms.all().stream().mapToInt(Room::port).filter(port -> port > 0).max();
    return highest.isPresent() && highest.getAsInt() < 65535 ? highest.getAsInt() + 1 : firstPort;
  }
}
