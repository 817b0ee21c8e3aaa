package metaserver.domain.lobby;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.lobby.Rooms.room;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

/** What every store of rooms promises. */
public interface RoomRepositoryContract {
  /** A repository on a store that is empty at the start of each test, and the same throughout it. */
  RoomRepository rooms();

  @Test
  default void anUnknownRoomShouldNotBeFound() {
    assertThat(rooms().find(new RoomId(0))).isEmpty();
    assertThat(rooms().all()).isEmpty();
    assertThat(rooms().update(room(0, 0))).isEqualTo(new RoomRepository.Stale());
  }

  @Test
  default void aRoomShouldBeFoundAsItWasAdded() {
    int number = 0;
    for (RoomType type : RoomType.values()) {
      Room room = new Room(new RoomId(RoomId.MAX - ++number), "\u00c9l\u00e8ve ".repeat(14), type, 32767,
          new CasteRange(-1, 99), 65536 - number, EnumSet.allOf(ClientFamily.class), false, NOON,
          new Metadata("{}"), OptionalInt.of(number), 0);

      assertThat(rooms().add(room)).isEqualTo(new RoomRepository.Added(room));
      assertThat(rooms().find(room.id())).contains(room);
    }
  }

  @Test
  default void metadataShouldSayTheSame() {
    Metadata facts = new Metadata("{\"motd\": \"a\\tb\", \"n\": [1e2, false]}");
    rooms().add(new Room(new RoomId(1), "r", RoomType.RANKED, 1, new CasteRange(3, 3), 0,
        Set.of(ClientFamily.ALEPH_ONE), true, NOON, facts, 0));

    assertThat(rooms().find(new RoomId(1)).orElseThrow().metadata().says(facts)).isTrue();
  }

  @Test
  default void roomsShouldComeById() {
    for (int id : List.of(26, 0, 5)) rooms().add(room(id, 0));
    rooms().add(room(7, 0).withOpen(false));

    assertThat(rooms().all()).extracting(room -> room.id().value()).containsExactly(0, 5, 7, 26);
  }

  @Test
  default void anIdShouldBeHeldOnce() {
    rooms().add(room(1, 6323));

    assertThat(rooms().add(room(1, 6324))).isEqualTo(new RoomRepository.IdHeld());
    assertThat(rooms().add(room(1, 6323))).isEqualTo(new RoomRepository.IdHeld());
  }

  @Test
  default void aPortShouldBeHeldOnceUnlessItIsZero() {
    rooms().add(room(1, 6323));
    rooms().add(room(2, 0));

    assertThat(rooms().add(room(3, 6323))).isEqualTo(new RoomRepository.PortHeld());
    assertThat(rooms().add(room(4, 0))).isEqualTo(new RoomRepository.Added(room(4, 0)));
    assertThat(rooms().update(room(2, 6323))).isEqualTo(new RoomRepository.PortHeld());
    assertThat(rooms().find(new RoomId(2))).contains(room(2, 0));
  }

  @Test
  default void aChangeShouldBeKeptAndCounted() {
    rooms().add(room(1, 6323));
    Room changed = new Room(new RoomId(1), "Other", RoomType.TOURNAMENT, 5, new CasteRange(2, 9), 6324,
        EnumSet.allOf(ClientFamily.class), false, NOON, new Metadata("{}"), OptionalInt.of(0), 0);

    assertThat(rooms().update(changed)).isEqualTo(new RoomRepository.Updated(changed.withVersion(1)));
    assertThat(rooms().find(new RoomId(1))).contains(changed.withVersion(1));
    assertThat(rooms().add(room(2, 6323))).isEqualTo(new RoomRepository.Added(room(2, 6323)));
  }

  @Test
  default void aChangeOfAnOldVersionShouldBeStale() {
    rooms().add(room(1, 6323));
    rooms().update(room(1, 6323).withOpen(false));

    assertThat(rooms().update(room(1, 6323))).isEqualTo(new RoomRepository.Stale());
    assertThat(rooms().find(new RoomId(1))).contains(room(1, 6323).withOpen(false).withVersion(1));
  }

  @Test
  default void concurrentAddsOfOneIdShouldLetExactlyOneWin() {
    List<RoomRepository.Adding> outcomes = AtOnce.run(8, i -> rooms().add(room(1, 7000 + i)));

    assertThat(outcomes).filteredOn(RoomRepository.Added.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new RoomRepository.IdHeld()::equals).hasSize(7);
  }

  @Test
  default void concurrentAddsOfOnePortShouldLetExactlyOneWin() {
    List<RoomRepository.Adding> outcomes = AtOnce.run(8, i -> rooms().add(room(i, 7000)));

    assertThat(outcomes).filteredOn(RoomRepository.Added.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new RoomRepository.PortHeld()::equals).hasSize(7);
  }

  @Test
  default void concurrentChangesOfOneVersionShouldLetExactlyOneWin() {
    rooms().add(room(1, 0));

    List<RoomRepository.Updating> outcomes = AtOnce.run(8, i -> rooms().update(room(1, 7000 + i)));

    assertThat(outcomes).filteredOn(RoomRepository.Updated.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new RoomRepository.Stale()::equals).hasSize(7);
  }
}
