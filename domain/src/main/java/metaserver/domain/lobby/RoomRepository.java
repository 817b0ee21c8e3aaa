package metaserver.domain.lobby;

import java.util.List;
import java.util.Optional;

/**
 * The rooms that operators defined. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store
 * is away.
 */
public interface RoomRepository {
  Optional<Room> find(RoomId id);

  /** All rooms, closed ones too, by id. */
  List<Room> all();

  /** Stores it under its own number, or nothing. */
  Adding add(Room room);

  /** Wins only over the version it was made from. */
  Updating update(Room room);

  /** What became of a new room. */
  sealed interface Adding {}

  /** The room with its first version. */
  record Added(Room room) implements Adding {}

  /** Another room has the number. */
  record IdHeld() implements Adding {}

  /** Another room has the port. Port 0 is nobody's. */
  record PortHeld() implements Adding, Updating {}

  /** What became of a change. */
  sealed interface Updating {}

  /** The room with its new version. */
  record Updated(Room room) implements Updating {}

  /** Somebody changed it in the meantime, or it is gone: read again. */
  record Stale() implements Updating {}
}
