package metaserver.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.MacRoman;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.players.Rgb;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.Side;
import org.junit.jupiter.api.Test;

class ChatTextTest {
  private final PacketTable table = Protocol.room(ClientFamily.MYTH);

  @Test
  void everyByteButTheEndMarkShouldPassThroughALineUnchanged() {
    byte[] all = new byte[255];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i + 1);
    }
    ByteBuf out = encode(line(MacRoman.decode(all, 0, all.length)));
    assertThat(decode(out.copy())).isEqualTo(line(MacRoman.decode(all, 0, all.length)));
    byte[] message = new byte[all.length];
    out.getBytes(out.writerIndex() - 1 - all.length, message);
    assertThat(message).isEqualTo(all);
  }

  @Test
  void textShouldEndAtAnEndMarkWithinIt() {
    assertThat(decode(encode(line("one\0two"))).chat().message()).isEqualTo("one");
  }

  @Test
  void characterThatTheClientLacksShouldBecomeAQuestionMark() {
    assertThat(decode(encode(line("日"))).chat().message()).isEqualTo("?");
  }

  @Test
  void lineByAnotherShouldCarryHisNameColourIdAndItsLength() {
    ChatLine said = line("café").chat().by(7, new Rgb(1, 2, 3, 0), "Über");
    assertThat(said.playerId()).isEqualTo(7);
    assertThat(said.color()).isEqualTo(new Rgb(1, 2, 3, 0));
    assertThat(said.name()).isEqualTo("Über");
    assertThat(said.message()).isEqualTo("café");
    assertThat(encode(new Broadcast(said)).readableBytes()).isEqualTo(8 + said.length());
  }

  private static Broadcast line(String message) {
    return new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 1, 0, "Archer", message));
  }

  private ByteBuf encode(Broadcast packet) {
    ByteBuf out = Unpooled.buffer();
    table.encode(packet, out);
    return out;
  }

  private Broadcast decode(ByteBuf packet) {
    return (Broadcast) table.decode(Side.CLIENT, 200, packet.skipBytes(8)).orElseThrow();
  }
}
