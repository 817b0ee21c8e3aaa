package metaserver.network.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {
  private static final String TWO_PACKETS = "dead006600000008" + "dead006b0000000a0001";

  private final EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder());

  @Test
  void packetsInOneSegmentShouldBecomeAFrameEach() {
    channel.writeInbound(bytes(TWO_PACKETS));
    assertThat(frames()).containsExactly("102:", "107:0001");
  }

  @Test
  void packetsShouldSurviveEverySegmentation() {
    for (int first = 1; first < 18; first++) {
      ByteBuf stream = bytes(TWO_PACKETS);
      channel.writeInbound(stream.readRetainedSlice(first), stream.readRetainedSlice(1));
      while (stream.isReadable()) {
        channel.writeInbound(stream.readRetainedSlice(1));
      }
      stream.release();
      assertThat(frames()).containsExactly("102:", "107:0001");
    }
  }

  @Test
  void longestPacketShouldBeTaken() {
    ByteBuf packet = bytes("dead00cc00007fff").writeZero(Framing.MAX_RECEIVED - 8);
    channel.writeInbound(packet);
    Frame frame = channel.readInbound();
    assertThat(frame.content().readableBytes()).isEqualTo(Framing.MAX_RECEIVED - 8);
    frame.release();
  }

  @Test
  void lengthOutOfBoundsShouldBeAViolationBeforeThePayloadCame() {
    for (String header : List.of("dead006600000007", "dead006600000000", "dead006600008000", "dead0066ffffffff")) {
      EmbeddedChannel fresh = new EmbeddedChannel(new FrameDecoder());
      assertThatThrownBy(() -> fresh.writeInbound(bytes(header)))
          .isInstanceOf(ProtocolViolation.class)
          .hasMessageStartingWith("length")
          .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }
  }

  @Test
  void wrongSignatureShouldBeOneViolationAndTheRestIgnored() {
    assertThatThrownBy(() -> channel.writeInbound(bytes("474554202f20485454502f312e310d0a")))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessage("wrong signature");
    channel.writeInbound(bytes(TWO_PACKETS));
    assertThat(frames()).isEmpty();
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void buffersShouldBeReleasedWithTheirFrames() {
    ByteBuf stream = bytes(TWO_PACKETS);
    channel.writeInbound(stream);
    frames();
    channel.finish();
    assertThat(stream.refCnt()).isZero();
  }

  @Test
  void halfAPacketShouldBeReleasedWhenTheConnectionEnds() {
    ByteBuf half = bytes("dead00c800000100aabb");
    channel.writeInbound(half);
    assertThat(channel.finish()).isFalse();
    assertThat(half.refCnt()).isZero();
  }

  private List<String> frames() {
    List<String> frames = new ArrayList<>();
    for (Frame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
      frames.add(frame.id() + ":" + ByteBufUtil.hexDump(frame.content()));
      frame.release();
    }
    return frames;
  }

  private static ByteBuf bytes(String hex) {
    return Unpooled.buffer().writeBytes(ByteBufUtil.decodeHexDump(hex));
  }
}
