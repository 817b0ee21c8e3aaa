package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;

/** Gives a new server its rooms: six for Myth II, and the one that Aleph One clients walk into by its number. */
public final class OpenDefaultRooms {
  /** The highest port of the first room that leaves ports for the others. */
  public static final int HIGHEST_FIRST_PORT = 65535 - 6;
  private static final int HOLDS = 500;

  private final RoomRepository rooms;
  private final Transactions transactions;
  private final InstantSource clock;

  public OpenDefaultRooms(RoomRepository rooms, Transactions transactions, InstantSource clock) {
    this.rooms = rooms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does nothing if there is any room.
   *
   * @param firstPort the first room's, the others follow; 0 lets the system choose each
   */
  public void open(int firstPort) {
    if (!rooms.all().isEmpty()) return;
    List<Room> all = List.of(
        room(0, "Crows Bridge", RoomType.UNRANKED, ClientFamily.MYTH, firstPort, 0),
        room(1, "Otter Ferry", RoomType.UNRANKED, ClientFamily.MYTH, firstPort, 1),
        room(2, "White Falls", RoomType.RANKED, ClientFamily.MYTH, firstPort, 2),
        room(3, "Silvermines", RoomType.RANKED, ClientFamily.MYTH, firstPort, 3),
        room(4, "Shoal", RoomType.TOURNAMENT, ClientFamily.MYTH, firstPort, 4),
        room(5, "Madrigal", RoomType.TOURNAMENT, ClientFamily.MYTH, firstPort, 5),
        room(26, "Arrival", RoomType.UNRANKED, ClientFamily.ALEPH_ONE, firstPort, 6));
    transactions.inTransaction(() -> all.stream().map(rooms::add).toList());
  }

  private Room room(int id, String name, RoomType type, ClientFamily family, int firstPort, int place) {
    return new Room(new RoomId(id), name, type, HOLDS, CasteRange.ALL, firstPort == 0 ? 0 : firstPort + place,
        Set.of(family), true, clock.instant(), Metadata.NONE, 0);
  }
}
