package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.network.lobby.RoomEntry;
import org.junit.jupiter.api.Test;

class RoomChoiceTest {
  private final List<RoomEntry> shown = Stream.of(room(0, 0), room(1, 0), room(2, 4), room(3, 0)).toList();

  @Test
  void roomsThatAreShutShouldNotBeTried() {
    assertThat(ids(new RoomChoice(OptionalInt.empty(), false), 5)).containsExactly(0, 1, 3);
  }

  @Test
  void spreadClientsShouldBeginInTurnAndTryAll() {
    RoomChoice spread = new RoomChoice(OptionalInt.empty(), true);
    assertThat(IntStream.range(0, 3).mapToObj(client -> ids(spread, client)).toList())
        .containsExactly(List.of(0, 1, 3), List.of(1, 3, 0), List.of(3, 0, 1));
  }

  @Test
  void aChosenRoomShouldBeTheOnlyOne() {
    assertThat(ids(new RoomChoice(OptionalInt.of(3), true), 1)).containsExactly(3);
    assertThat(ids(new RoomChoice(OptionalInt.of(9), false), 1)).isEmpty();
  }

  private List<Integer> ids(RoomChoice choice, int client) {
    return choice.of(shown, client).stream().map(RoomEntry::roomId).toList();
  }

  private static RoomEntry room(int id, int flags) {
    return new RoomEntry(id, 0, (Inet4Address) Inet4Address.getLoopbackAddress(), 1, 0, 0, flags);
  }
}
