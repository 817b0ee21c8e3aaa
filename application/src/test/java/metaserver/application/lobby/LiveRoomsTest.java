package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.LobbyEvent.RoomsSeen;
import metaserver.application.lobby.RoomStage.PortTaken;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Visitor;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class LiveRoomsTest {
  private final Set<Integer> taken = new HashSet<>();
  private final List<Hall> halls = new ArrayList<>();
  private final List<LiveRoom> opened = new ArrayList<>();
  private final LiveRooms rooms = new LiveRooms(Optional.empty(), RoomGames.NONE);
  private final LiveSession annsSession = Clients.registered(1, "Ann", "Ann");
  private final Ear ann = new Ear();

  @Test
  void openRoomsShouldBeListedByIdWithThePortTheyListenAt() {
    become(room(7, 0), room(3, 6323), room(5, 6324).withOpen(false));

    assertThat(rooms.rooms()).extracting(sign -> sign.room().id().value()).containsExactly(3, 7);
    assertThat(rooms.rooms()).extracting(RoomSign::port).doesNotContain(0).contains(6323);
    assertThat(halls).hasSize(2);
  }

  @Test
  void aRoomShouldBeSeenByItsOwnThreadAndOneThatIsBusyAsItWasBefore() throws InterruptedException {
    become(room(3, 6323));
    Hall.in(opened.getFirst(), annsSession, ann);
    assertThat(rooms.look(Duration.ofSeconds(5)).getFirst().present())
        .extracting(player -> player.nick().text()).containsExactly("Ann");
    halls.getFirst().queue();
    opened.getFirst().execute(() -> opened.getFirst().leave(opened.getFirst().members().getFirst()));

    assertThat(rooms.look(Duration.ofMillis(1)).getFirst().present()).hasSize(1);
    halls.getFirst().work();
    assertThat(rooms.look(Duration.ofSeconds(5)).getFirst().present()).isEmpty();
  }

  @Test
  void roomThatMovesShouldKeepThoseInside() {
    become(room(3, 6323));
    Hall.in(opened.getFirst(), annsSession, ann);
    become(room(3, 6400));

    assertThat(taken).containsExactly(6400);
    assertThat(ann.dismissal()).isEmpty();
    assertThat(rooms.rooms()).extracting(RoomSign::port, RoomSign::players).containsExactly(tuple(6400, 1));
  }

  @Test
  void roomThatCannotMoveShouldGoOnListeningWhereItIs() {
    become(room(3, 6323));
    taken.add(6400);

    assertThatExceptionOfType(PortTaken.class).isThrownBy(() -> become(room(3, 6400)));
    assertThat(taken).containsExactlyInAnyOrder(6323, 6400);
    assertThat(rooms.rooms()).extracting(RoomSign::port).containsExactly(6323);
    taken.remove(6400);
    become(room(3, 6400));
    assertThat(taken).containsExactly(6400);
  }

  @Test
  void takenPortShouldBeToldAfterEverythingElseWasDone() {
    become(room(1, 6321));
    taken.add(6399);

    assertThatExceptionOfType(PortTaken.class).isThrownBy(() -> become(room(2, 6399), room(3, 6323)));
    assertThat(rooms.rooms()).extracting(sign -> sign.room().id().value()).containsExactly(3);
    assertThat(taken).containsExactlyInAnyOrder(6399, 6323);
  }

  @Test
  void roomThatFindsNoPortShouldLeaveNothingBehindHoweverOftenItIsTried() {
    taken.add(6399);
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(PortTaken.class).isThrownBy(() -> become(room(2, 6399)));
    }

    assertThat(halls).hasSize(3).allMatch(Hall::isDismantled);
  }

  @Test
  void portOfAClosedRoomShouldBeFreeForAnotherInTheSameStep() {
    become(room(3, 6323));
    become(room(1, 6323));

    assertThat(rooms.rooms()).extracting(sign -> sign.room().id().value()).containsExactly(1);
    assertThat(halls.getFirst().isDismantled()).isTrue();
  }

  @Test
  void changedLimitShouldHoldWithoutANewListener() {
    become(room(3, 6323));
    Hall.in(opened.getFirst(), annsSession, ann);
    Room single = new Room(new RoomId(3), "Single", RoomType.UNRANKED, 1, CasteRange.ALL, 6323,
        Set.of(ClientFamily.MYTH), true, Accounts.NOON, Metadata.NONE, 1);
    become(single);

    assertThat(halls.getFirst().listens()).isEqualTo(1);
    assertThat(ann.dismissal()).isEmpty();
    assertThat(Hall.enter(opened.getFirst(), Clients.registered(2, "Bob", "Bob"), new Ear()))
        .isInstanceOf(Entering.NotAdmitted.class);
  }

  @Test
  void closedRoomShouldSendThoseInsideAwayAndRefuseWhoIsAtTheDoor() {
    become(room(3, 6323));
    Hall.in(opened.getFirst(), annsSession, ann);
    halls.getFirst().queue();
    Ear bob = new Ear();
    become();
    opened.getFirst().execute(() -> assertThat(Hall.enter(opened.getFirst(), Clients.registered(2, "Bob", "Bob"), bob))
        .isInstanceOf(Entering.NotAdmitted.class));
    halls.getFirst().work();

    assertThat(ann.dismissal()).contains(new Eviction.RoomClosed());
    assertThat(halls.getFirst().isDismantled()).isTrue();
    assertThat(halls.getFirst().port()).isEmpty();
    assertThat(bob.heard()).isEmpty();
  }

  @Test
  void countsShouldBeShownToMythPlayersOnlyWhenTheyChanged() {
    become(room(1, 6323), room(2, 6324));
    Hall.in(opened.getFirst(), annsSession, ann);
    Ear marine = new Ear();
    Hall.in(opened.getLast(), Clients.registered(2, "Bob", "Bob", ClientFamily.ALEPH_ONE), marine);
    ann.heard();
    marine.heard();
    rooms.showChanges();
    rooms.showChanges();

    assertThat(ann.heard()).containsExactly(new RoomsSeen(rooms.rooms()));
    assertThat(marine.heard()).isEmpty();
    Hall.in(opened.getLast(), Clients.registered(3, "Cid", "Cid"), new Ear());
    rooms.showChanges();
    assertThat(ann.heard()).singleElement().isInstanceOf(RoomsSeen.class);
  }

  @Test
  void guestShouldSeeWhatIsShutToHimAsHisClientUnderstandsIt() {
    become(new Room(new RoomId(2), "Ranked", RoomType.RANKED, 9, CasteRange.ALL, 6323,
        Set.of(ClientFamily.values()), true, Accounts.NOON, Metadata.NONE, 0));

    assertThat(rooms.roomsFor(new Visitor(ClientFamily.MYTH, Optional.empty())))
        .extracting(RoomSign::shut).containsExactly(true);
    assertThat(rooms.roomsFor(new Visitor(ClientFamily.ALEPH_ONE, Optional.empty()))).isEmpty();
  }

  @Test
  void stopShouldWaitForEveryRoomAndNotForever() throws InterruptedException {
    become(room(1, 6323), room(2, 6324));
    Hall.in(opened.getFirst(), annsSession, ann);
    halls.getLast().queue();

    assertThat(rooms.stop(Duration.ofMillis(1))).isFalse();
    assertThat(ann.dismissal()).contains(new Eviction.ServerStops());
    assertThat(taken).isEmpty();
    assertThat(rooms.stop(Duration.ofMillis(1))).isTrue();
  }

  private void become(Room... defined) {
    rooms.become(List.of(defined), () -> {
      Hall hall = new Hall(taken, opened::add);
      halls.add(hall);
      return hall;
    });
  }

  private static Room room(int id, int port) {
    return new Room(new RoomId(id), "Room " + id, RoomType.UNRANKED, 9, CasteRange.ALL, port,
        Set.of(ClientFamily.values()), true, Accounts.NOON, Metadata.NONE, 0);
  }
}
