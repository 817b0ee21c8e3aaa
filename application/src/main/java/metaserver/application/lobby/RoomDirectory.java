package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Visitor;

/** The open rooms of all servers, and where to find them. Any thread may ask. */
public interface RoomDirectory {
  /** By id. */
  List<RoomSign> rooms();

  /** Those that a visitor is shown. */
  default List<RoomSign> roomsFor(Visitor visitor) {
    return RoomSign.seenBy(visitor, rooms());
  }
}
