package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import metaserver.network.wire.ProtocolViolation;
import org.junit.jupiter.api.Test;

class FrameScannerTest {
  private static final String THREE_PACKETS = "dead00ca00000008" + "dead00c80000000baabbcc" + "dead00010000000a0001";

  private final List<String> seen = new ArrayList<>();
  private final FrameScanner scanner = new FrameScanner(
      (id, in, at, bytes) -> seen.add(id + ":" + ByteBufUtil.hexDump(in, at, bytes)));

  @Test
  void packetsShouldBeSeenWhereTheyLie() {
    feed(bytes(THREE_PACKETS));
    assertThat(seen).containsExactly("202:", "200:aabbcc", "1:0001");
  }

  @Test
  void packetsShouldSurviveEverySegmentation() {
    int length = THREE_PACKETS.length() / 2;
    for (int first = 1; first < length; first++) {
      for (int second = 1; second < length - first; second++) {
        ByteBuf stream = bytes(THREE_PACKETS);
        feed(stream.readRetainedSlice(first));
        feed(stream.readRetainedSlice(second));
        feed(stream);
        assertThat(seen).containsExactly("202:", "200:aabbcc", "1:0001");
        assertThat(stream.refCnt()).isZero();
        seen.clear();
      }
    }
  }

  @Test
  void whatIsNoPacketShouldBeAViolation() {
    for (String no : List.of("beef00ca00000008", "dead00ca00000007", "dead00caffffffff", "dead00ca00008000")) {
      ByteBuf stream = bytes(no);
      assertThatThrownBy(() -> new FrameScanner((_, _, _, _) -> {}).feed(stream, UnpooledByteBufAllocator.DEFAULT))
          .isInstanceOf(ProtocolViolation.class);
      assertThat(stream.refCnt()).isZero();
    }
  }

  private void feed(ByteBuf in) {
    scanner.feed(in, UnpooledByteBufAllocator.DEFAULT);
  }

  private static ByteBuf bytes(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }
}
