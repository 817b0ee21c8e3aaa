package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomCommandsTest {
  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
  }

  @Test
  void aRoomShouldBeAddedAsTheOptionsSay() {
    assertThat(terminal.type("room", "add", "7", "--name", "Marathon", "--type", "ranked", "--max-players", "500",
        "--min-caste", "-1", "--max-caste", "5", "--port", "7000", "--clients", "aleph-one", "--closed")).isZero();

    Room room = room(7);
    assertThat(room.name()).isEqualTo("Marathon");
    assertThat(room.type()).isEqualTo(RoomType.RANKED);
    assertThat(room.maxPlayers()).isEqualTo(500);
    assertThat(room.castes()).isEqualTo(new CasteRange(-1, 5));
    assertThat(room.port()).isEqualTo(7000);
    assertThat(room.families()).isEqualTo(Set.of(ClientFamily.ALEPH_ONE));
    assertThat(room.open()).isFalse();
  }

  @Test
  void whatIsDoneToRoomsShouldBeWrittenDown() {
    terminal.type("room", "add", "7", "--clients", "myth");
    terminal.type("room", "add", "7");
    terminal.type("room", "edit", "7", "--max-players", "32");
    terminal.type("room", "edit", "7", "--max-players", "8");
    terminal.type("room", "close", "7");

    String open = "room 7 Room 7: unranked, 8 players, castes -1 to 99, port 6323, [MYTH], open";
    assertThat(terminal.audit.latest(9)).extracting(Deed::kind).containsOnly(DeedKind.ROOM).hasSize(3);
    assertThat(terminal.audit.latest(9).reversed()).extracting(Deed::after, Deed::before).containsExactly(
        tuple(Optional.of(open.replace("8 players", "32 players")), Optional.empty()),
        tuple(Optional.of(open), Optional.of(open.replace("8 players", "32 players"))),
        tuple(Optional.of(open.replace(", open", ", closed")), Optional.of(open)));
  }

  @Test
  void roomsWithoutAPortShouldGetOneAfterTheOther() {
    terminal.type("room", "add", "0");
    terminal.type("room", "add", "1");

    assertThat(room(0).port()).isEqualTo(6323);
    assertThat(room(1).port()).isEqualTo(6324);
  }

  @Test
  void whatARoomCannotBeShouldBeRefusedInOneLine() {
    terminal.type("room", "add", "0");

    assertThat(terminal.type("room", "add", "0")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: room 0: there is one already");
    assertThat(terminal.type("room", "add", "1", "--port", "6323")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: room 1: another room has port 6323");
    assertThat(terminal.type("room", "add", "1", "--max-players", "0")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).hasSize(1);
    assertThat(terminal.type("room", "edit", "9", "--open")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: room 9: there is no such room");
  }

  @Test
  void anEditShouldLeaveWhatItDoesNotName() {
    terminal.type("room", "add", "3", "--name", "Old", "--min-caste", "2");

    assertThat(terminal.type("room", "edit", "3", "--max-caste", "4")).isZero();
    assertThat(room(3).castes()).isEqualTo(new CasteRange(2, 4));
    assertThat(room(3).name()).isEqualTo("Old");
    assertThat(room(3).open()).isTrue();
  }

  @Test
  void aClosedRoomShouldOpenAgain() {
    terminal.type("room", "add", "3");

    assertThat(terminal.type("room", "close", "3")).isZero();
    assertThat(room(3).open()).isFalse();
    assertThat(terminal.type("room", "edit", "3", "--open")).isZero();
    assertThat(room(3).open()).isTrue();
    assertThat(terminal.type("room", "edit", "3", "--open")).isZero();
    assertThat(terminal.out).startsWith("room 3 is so already");
  }

  @Test
  void listShouldShowRoomsByIdForPeopleAndForScripts() {
    terminal.type("room", "add", "26", "--clients", "aleph-one");
    terminal.type("room", "add", "0", "--type", "tournament");

    assertThat(terminal.type("room", "list")).isZero();
    assertThat(terminal.out.lines().skip(1).map(line -> line.strip().split("\\s+", -1)[0])).containsExactly("0", "26");
    assertThat(terminal.type("room", "list", "--json")).isZero();
    assertThat(terminal.out.lines().toList().getFirst())
        .contains("\"id\":0", "\"type\":\"tournament\"", "\"clients\":[\"myth\",\"aleph-one\"]", "\"open\":true");
  }

  private Room room(int id) {
    return terminal.rooms.find(new RoomId(id)).orElseThrow();
  }
}
