package metaserver.application.lobby;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRoomsMessengerTest implements MessengerContract {
  private final LiveRooms rooms = new LiveRooms(Optional.empty(), RoomGames.NONE);
  private final Map<Integer, LiveRoom> opened = new HashMap<>();
  private final List<Hall> halls = new ArrayList<>();

  @BeforeEach
  void openRooms() {
    Set<Integer> ports = new HashSet<>();
    rooms.become(List.of(room(1), room(2)), () -> {
      Hall hall = new Hall(ports, room -> opened.put(room.room().id().value(), room));
      halls.add(hall);
      return hall;
    });
  }

  @Override
  public Messenger messenger() {
    return rooms;
  }

  @Override
  public Ear enter(int room, LiveSession session) {
    Ear ear = new Ear();
    Hall.in(requireNonNull(opened.get(room)), session, ear);
    return ear;
  }

  /** A hall does at once what it is told. */
  @Override
  public void settle() {}

  @Test
  void aRoomThatIsBusyShouldBeToldWhenItHasTimeAndKeepNobodyWaiting() {
    Ear here = enter(1, Clients.registered(1, "Ann", "Ann"));
    Ear there = enter(2, Clients.registered(2, "Bob", "Bob"));
    List.of(here, there).forEach(Ear::heard);
    halls.getFirst().queue();

    rooms.tell(Listeners.EVERYBODY, LINE);

    assertThat(here.heard()).isEmpty();
    assertThat(there.heard()).containsExactly(LINE);
    halls.getFirst().work();
    assertThat(here.heard()).containsExactly(LINE);
  }

  private static Room room(int id) {
    return new Room(new RoomId(id), "Room " + id, RoomType.UNRANKED, 9, CasteRange.ALL, 0,
        Set.of(ClientFamily.values()), true, Accounts.NOON, Metadata.NONE, 0);
  }
}
