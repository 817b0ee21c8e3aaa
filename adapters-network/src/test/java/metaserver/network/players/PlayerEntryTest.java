package metaserver.network.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Collections;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.lobby.PlayerList;
import metaserver.network.wire.Framing;
import metaserver.network.wire.ProtocolViolation;
import org.junit.jupiter.api.Test;

class PlayerEntryTest {
  @Test
  void entryShouldEndWithTheTeamNameBecauseAlephOneTakesTheNextOneFromThere() {
    ByteBuf out = encode(entry("Zoë"));
    assertThat(out.readableBytes()).isEqualTo(24 + 38 + 4 + 5);
    assertThat(out.getShort(18)).isEqualTo((short) (38 + 4 + 5));
  }

  @Test
  void stateShouldLieWhereAlephOneLooksForIt() {
    assertThat(encode(entry("Zoë")).getByte(27)).isEqualTo((byte) 1);
  }

  @Test
  void entryWithAnotherLengthThanItsDataShouldBeAViolation() {
    ByteBuf out = encode(entry("Zoë")).setShort(18, 46);
    assertThatThrownBy(() -> PlayerEntry.CODEC.decode(out)).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void listOfAFullRoomShouldBeSplitBetweenEntries() {
    ByteBuf out = Unpooled.buffer();
    Protocol.room(ClientFamily.ALEPH_ONE).encode(new PlayerList(Collections.nCopies(500, entry("n".repeat(31)))), out);
    int entries = 0;
    while (out.isReadable()) {
      int length = out.skipBytes(4).readInt();
      assertThat(length).isLessThanOrEqualTo(Framing.MAX_PLAIN);
      for (ByteBuf payload = out.readSlice(length - 8); payload.isReadable(); entries++) {
        PlayerEntry.CODEC.decode(payload);
      }
    }
    assertThat(entries).isEqualTo(500);
  }

  private static PlayerEntry entry(String name) {
    PlayerData data = new PlayerData(0, 0, 1, Rgb.BLACK, Rgb.BLACK, 0, 5000, 0, name, "Reds");
    return new PlayerEntry(PlayerEntry.ADD, 0x4001, 0, 7, 0, 0, 0, data);
  }

  private static ByteBuf encode(PlayerEntry entry) {
    ByteBuf out = Unpooled.buffer();
    PlayerEntry.CODEC.encode(entry, out);
    return out;
  }
}
