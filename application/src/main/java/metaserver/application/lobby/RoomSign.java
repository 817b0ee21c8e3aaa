package metaserver.application.lobby;

import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.Room.Listing;
import metaserver.domain.lobby.Visitor;

/**
 * What the door of a room says (packet 0).
 *
 * @param host where it is, if not at the address that the client knows already
 * @param port where it listens, never 0
 * @param shut whether the reader may not enter
 */
public record RoomSign(Room room, Optional<Inet4Address> host, int port, int players, int games, boolean shut) {
  /** Those of the signs that a visitor is shown, in their order. */
  static List<RoomSign> seenBy(Visitor visitor, List<RoomSign> all) {
    return all.stream()
        .filter(sign -> sign.room.listFor(visitor) != Listing.HIDDEN)
        .map(sign -> sign.shut(sign.room.listFor(visitor) == Listing.SHUT))
        .toList();
  }

  private RoomSign shut(boolean forReader) {
    return new RoomSign(room, host, port, players, games, forReader);
  }
}
