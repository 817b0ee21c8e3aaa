package metaserver.network.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;

class PacketTableTest {
  private static final PacketEntry<Texts> TEXTS =
      PacketEntry.ofList(1, Side.SERVER, Texts.class, Fields.cstring(5000), Texts::new, Texts::texts);
  private static final PacketEntry<Mode> MODE =
      PacketEntry.of(107, Side.CLIENT, Mode.class, Fields.s16().as(Mode::new, Mode::mode));
  private static final PacketEntry<Piece> PIECE =
      PacketEntry.of(204, Side.BOTH, Piece.class, Fields.rest(32767).as(Piece::new, Piece::bytes));

  private final PacketTable table = new PacketTable(List.of(MODE), List.of(TEXTS, PIECE));
  private final ByteBuf out = Unpooled.buffer();

  @Test
  void packetShouldBeWrittenWithItsHeader() {
    table.encode(new Mode(1), out);
    assertThat(ByteBufUtil.hexDump(out)).isEqualTo("dead006b0000000a0001");
  }

  @Test
  void packetShouldBeFoundByIdAndSpeaker() {
    assertThat(table.decode(Side.CLIENT, 107, bytes("0001"))).contains(new Mode(1));
    assertThat(table.decode(Side.SERVER, 107, bytes("0001"))).isEmpty();
    assertThat(table.decode(Side.SERVER, 204, bytes("00"))).isPresent();
    assertThat(table.decode(Side.CLIENT, 3, bytes(""))).isEmpty();
    assertThat(table.decode(Side.CLIENT, 65535, bytes(""))).isEmpty();
  }

  @Test
  void leftoversShouldBeAViolation() {
    assertThatThrownBy(() -> table.decode(Side.CLIENT, 107, bytes("000102")))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessage("packet 107 goes on for 1 bytes");
  }

  @Test
  void twoEntriesOfOneIdOrRecordShouldBeRefused() {
    PacketEntry<Mode> sameRecord =
        PacketEntry.of(108, Side.CLIENT, Mode.class, Fields.s16().as(Mode::new, Mode::mode));
    PacketEntry<Piece> sameId =
        PacketEntry.of(107, Side.CLIENT, Piece.class, Fields.rest(1).as(Piece::new, Piece::bytes));
    assertThatThrownBy(() -> new PacketTable(List.of(MODE, sameRecord)))
        .hasMessageContaining("108, Mode, is there twice");
    assertThatThrownBy(() -> new PacketTable(List.of(MODE), List.of(sameId))).hasMessageContaining("107, Piece");
  }

  @Test
  void packetOfAnotherConnectionShouldBeRefused() {
    assertThatThrownBy(() -> new PacketTable(List.of(TEXTS)).encode(new Mode(1), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Mode");
  }

  @Test
  void packetShouldNotBeLongerThanTheClientsBufferWhenSealed() {
    table.encode(new Piece(Blob.of(new byte[Framing.MAX_PLAIN - 8])), out);
    assertThat(out.readableBytes() + PayloadCipher.OVERHEAD).isEqualTo(8096);
    assertThatThrownBy(() -> table.encode(new Piece(Blob.of(new byte[Framing.MAX_PLAIN - 7])), out))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.readableBytes()).isEqualTo(Framing.MAX_PLAIN);
  }

  @Test
  void longListShouldBecomeSeveralPacketsInOrder() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      texts.add("name of number " + i);
    }
    table.encode(new Texts(texts), out);
    List<String> read = new ArrayList<>();
    int packets = 0;
    for (; out.isReadable(); packets++) {
      int length = out.skipBytes(4).readInt();
      assertThat(length).isLessThanOrEqualTo(Framing.MAX_PLAIN);
      Texts part = (Texts) table.decode(Side.SERVER, 1, out.readSlice(length - 8)).orElseThrow();
      read.addAll(part.texts());
    }
    assertThat(read).isEqualTo(texts);
    assertThat(packets).isEqualTo(5); // 38890 bytes of texts, at most 8064 in a packet
  }

  @Test
  void listThatJustFitsShouldStayOnePacket() {
    table.encode(new Texts(Collections.nCopies(8, "x".repeat(1007))), out);
    assertThat(out.readableBytes()).isEqualTo(Framing.MAX_PLAIN);
    assertThat(out.getInt(4)).isEqualTo(Framing.MAX_PLAIN);
  }

  @Test
  void emptyListShouldBeAnEmptyPacket() {
    table.encode(new Texts(List.of()), out);
    assertThat(ByteBufUtil.hexDump(out)).isEqualTo("dead000100000008");
  }

  private static ByteBuf bytes(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }

  private record Texts(List<String> texts) implements Packet {}

  private record Mode(int mode) implements Packet {}

  private record Piece(Blob bytes) implements Packet {}
}
