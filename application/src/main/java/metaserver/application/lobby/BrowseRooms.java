package metaserver.application.lobby;

import java.util.List;
import java.util.Optional;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;

/** Lets staff look through the rooms, closed ones too. Blocks on the store. */
public final class BrowseRooms {
  private final RoomRepository rooms;
  private final RoomDirectory directory;

  public BrowseRooms(RoomRepository rooms, RoomDirectory directory) {
    this.rooms = rooms;
    this.directory = directory;
  }

  /** By id. */
  public List<Found> all() {
    List<RoomSign> open = directory.rooms();
    return rooms.all().stream().map(room -> found(room, open)).toList();
  }

  public Optional<Found> find(RoomId id) {
    return rooms.find(id).map(room -> found(room, directory.rooms()));
  }

  private static Found found(Room room, List<RoomSign> open) {
    return new Found(room, open.stream().filter(sign -> sign.room().id().equals(room.id())).findFirst());
  }

  /**
   * A room as it is defined.
   *
   * @param sign as it is seen; empty while it is closed, or just about to open
   */
  public record Found(Room room, Optional<RoomSign> sign) {
    public int players() {
      return sign.map(RoomSign::players).orElse(0);
    }
  }
}
