package metaserver.domain.lobby;

import java.util.Set;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Metadata;

/** Rooms for tests. */
public final class Rooms {
  private Rooms() {}

  /** A room that any Myth player may enter. */
  public static Room room(int id, int port) {
    return new Room(new RoomId(id), "Room " + id, RoomType.UNRANKED, 32, CasteRange.ALL, port,
        Set.of(ClientFamily.MYTH), true, Accounts.NOON, Metadata.NONE, 0);
  }
}
