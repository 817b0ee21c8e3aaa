package metaserver.domain.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Room.Listing;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final Visitor VETERAN = new Visitor(ClientFamily.MYTH, Optional.of(new Caste(9)));
  private static final Visitor GUEST = new Visitor(ClientFamily.MYTH, Optional.empty());

  @Test
  void aRoomShouldAdmitUntilItIsFull() {
    Room room = room(RoomType.UNRANKED, CasteRange.ALL);

    assertThat(room.admit(VETERAN, 1)).isEqualTo(new Admission.Admitted());
    assertThat(room.admit(VETERAN, 2)).isEqualTo(new Admission.RoomFull());
  }

  @Test
  void guestsShouldStayOutOfRankedRooms() {
    Room room = room(RoomType.RANKED, CasteRange.ALL);

    assertThat(room.admit(GUEST, 0)).isEqualTo(new Admission.GuestsNotAllowed());
    assertThat(room.listFor(GUEST)).isEqualTo(Listing.SHUT);
    assertThat(room.listFor(VETERAN)).isEqualTo(Listing.OPEN);
  }

  @Test
  void aRoomOutOfTheVisitorsCastesShouldBeHiddenFromHim() {
    CasteRange castes = new CasteRange(0, 5);
    Room room = room(RoomType.UNRANKED, castes);

    assertThat(room.admit(VETERAN, 0)).isEqualTo(new Admission.CasteOutOfRange(castes));
    assertThat(room.listFor(VETERAN)).isEqualTo(Listing.HIDDEN);
    assertThat(room.listFor(GUEST)).isEqualTo(Listing.HIDDEN);
  }

  @Test
  void aRoomOfTheOtherFamilyShouldBeHidden() {
    Visitor marine = new Visitor(ClientFamily.ALEPH_ONE, Optional.of(Caste.LOWEST));

    assertThat(room(RoomType.UNRANKED, CasteRange.ALL).listFor(marine)).isEqualTo(Listing.HIDDEN);
    assertThat(room(RoomType.UNRANKED, CasteRange.ALL).admit(marine, 0)).isEqualTo(new Admission.WrongFamily());
  }

  @Test
  void aClosedRoomShouldAdmitNobody() {
    Room closed = room(RoomType.UNRANKED, CasteRange.ALL).withOpen(false);

    assertThat(closed.admit(VETERAN, 0)).isEqualTo(new Admission.RoomClosed());
    assertThat(closed.listFor(VETERAN)).isEqualTo(Listing.HIDDEN);
  }

  @Test
  void aCasteRangeUpsideDownShouldBeRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CasteRange(5, 4));
  }

  private static Room room(RoomType type, CasteRange castes) {
    return new Room(new RoomId(3), "Silvermines", type, 2, castes, 0,
        Set.of(ClientFamily.MYTH), true, Instant.EPOCH, Metadata.NONE, 0);
  }
}
