package metaserver.application.lobby;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static metaserver.domain.lobby.RoomType.RANKED;
import static metaserver.domain.lobby.RoomType.TOURNAMENT;
import static metaserver.domain.lobby.RoomType.UNRANKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.text.Metadata;
import metaserver.persistence.memory.lobby.InMemoryRoomRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import org.junit.jupiter.api.Test;

class OpenDefaultRoomsTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final RoomRepository rooms = new InMemoryRoomRepository(transactions);
  private final OpenDefaultRooms openDefaultRooms = new OpenDefaultRooms(rooms, transactions, () -> NOON);

  @Test
  void newServerShouldGetSevenRoomsWhosePortsFollowTheFirst() {
    openDefaultRooms.open(6323);

    assertThat(rooms.all()).extracting(room -> room.id().value(), Room::type, Room::families, Room::port)
        .containsExactlyInAnyOrder(
            tuple(0, UNRANKED, Set.of(MYTH), 6323),
            tuple(1, UNRANKED, Set.of(MYTH), 6324),
            tuple(2, RANKED, Set.of(MYTH), 6325),
            tuple(3, RANKED, Set.of(MYTH), 6326),
            tuple(4, TOURNAMENT, Set.of(MYTH), 6327),
            tuple(5, TOURNAMENT, Set.of(MYTH), 6328),
            tuple(26, UNRANKED, Set.of(ALEPH_ONE), 6329));
    assertThat(rooms.all()).allSatisfy(room -> {
      assertThat(room.maxPlayers()).isEqualTo(500);
      assertThat(room.castes()).isEqualTo(CasteRange.ALL);
      assertThat(room.open()).isTrue();
    });
  }

  @Test
  void theLastOfThemShouldHaveThePortBelowWhichThereIsRoom() {
    openDefaultRooms.open(OpenDefaultRooms.HIGHEST_FIRST_PORT);
    assertThat(rooms.all()).extracting(Room::port).endsWith(65535);
  }

  @Test
  void anyFreePortShouldBeThatOfEveryRoom() {
    openDefaultRooms.open(0);

    assertThat(rooms.all()).hasSize(7).extracting(Room::port).containsOnly(0);
  }

  @Test
  void serverThatHasARoomShouldKeepWhatItHas() {
    rooms.add(new Room(new RoomId(7), "The Long Bridge", UNRANKED, 64, CasteRange.ALL, 7000, Set.of(MYTH), false, NOON,
        Metadata.NONE, 0));

    openDefaultRooms.open(6323);

    assertThat(rooms.all()).extracting(room -> room.id().value()).containsExactly(7);
  }
}
