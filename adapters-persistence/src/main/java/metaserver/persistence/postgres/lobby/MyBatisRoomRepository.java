package metaserver.persistence.postgres.lobby;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.persistence.postgres.platform.Conflicts;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Rooms in PostgreSQL. */
public final class MyBatisRoomRepository implements RoomRepository {
  private static final String IDS = "rooms_pkey";
  private static final String PORTS = "idx_rooms_port";

  private final RoomMapper rooms;
  private final Conflicts conflicts;

  public MyBatisRoomRepository(PostgresStore store) {
    rooms = store.mapper(RoomMapper.class);
    conflicts = store.conflicts();
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return rooms.find(id);
  }

  @Override
  public List<Room> all() {
    return rooms.all();
  }

  @Override
  public Adding add(Room room) {
    return conflicts.decide(() -> insert(room), Map.of(IDS, new IdHeld(), PORTS, new PortHeld()));
  }

  @Override
  public Updating update(Room room) {
    return conflicts.decide(() -> replace(room), Map.of(PORTS, new PortHeld()));
  }

  private Adding insert(Room room) {
    rooms.add(room, families(room), chatLogDays(room));
    return new Added(room.withVersion(0));
  }

  private Updating replace(Room room) {
    boolean won = rooms.update(room, families(room), chatLogDays(room)) == 1;
    return won ? new Updated(room.withVersion(room.version() + 1)) : new Stale();
  }

  private static Optional<Integer> chatLogDays(Room room) {
    return room.chatLogDays().stream().boxed().findFirst();
  }

  private static SqlArray families(Room room) {
    return SqlArray.texts(room.families(), ClientFamily::name);
  }
}
