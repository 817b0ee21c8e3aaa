package metaserver.persistence.memory.lobby;

import java.util.List;
import java.util.Optional;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Rooms in memory. */
public final class InMemoryRoomRepository implements RoomRepository {
  private final InMemoryTransactions store;
  private final Table<RoomId, Room> rooms;

  public InMemoryRoomRepository(InMemoryTransactions store) {
    this.store = store;
    this.rooms = new Table<>(store);
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return store.locked(() -> rooms.get(id));
  }

  @Override
  public List<Room> all() {
    return store.locked(() -> rooms.all().toList());
  }

  @Override
  public Adding add(Room room) {
    return store.locked(() -> {
      if (rooms.get(room.id()).isPresent()) return new IdHeld();
      return isPortHeld(room) ? new PortHeld() : new Added(put(room.withVersion(0)));
    });
  }

  @Override
  public Updating update(Room room) {
    return store.locked(() -> {
      if (rooms.get(room.id()).filter(old -> old.version() == room.version()).isEmpty()) return new Stale();
      return isPortHeld(room) ? new PortHeld() : new Updated(put(room.withVersion(room.version() + 1)));
    });
  }

  private boolean isPortHeld(Room room) {
    return room.port() != 0
        && rooms.all().anyMatch(other -> other.port() == room.port() && !other.id().equals(room.id()));
  }

  private Room put(Room room) {
    rooms.put(room.id(), room);
    return room;
  }
}
