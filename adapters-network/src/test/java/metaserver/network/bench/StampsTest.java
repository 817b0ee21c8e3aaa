package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import metaserver.network.chat.ChatLine;
import metaserver.network.players.Rgb;
import org.junit.jupiter.api.Test;

class StampsTest {
  private static final Stopwatch AT_5_MS = new Stopwatch() {
    @Override
    public long nanos() {
      return 5_000_000;
    }

    @Override
    public void pause(Duration time) {}
  };

  private final Latencies latencies = new Latencies();
  private final Stamps stamps = new Stamps(20, 10, 0, AT_5_MS, latencies);

  @Test
  void aLineShouldTellWhenItWasDue() {
    ByteBuf line = line("speaker", stamps.stamped(7, 2_000_000));
    assertThat(stamps.isOn(line.readableBytes())).isTrue();
    stamps.read(line);
    assertThat(latencies.snapshot().nanosAt(1)).isBetween(3_000_000L, 3_100_000L);
  }

  @Test
  void onlyLinesWithAStampShouldLookLikeIt() {
    assertThat(stamps.isOn(line("speaker", stamps.text(7)).readableBytes())).isFalse();
    assertThat(stamps.isOn(line("ten  bytes", stamps.text(10)).readableBytes())).isFalse();
    assertThat(stamps.isOn(line("ten  bytes", stamps.stamped(10, 1)).readableBytes())).isTrue();
  }

  @Test
  void aStrangersLineOfThatLengthShouldNotCount() {
    stamps.read(line("speaker", "z".repeat(24)));
    assertThat(latencies.snapshot().samples()).isZero();
  }

  private static ByteBuf line(String name, String text) {
    ByteBuf payload = Unpooled.buffer();
    ChatLine.CODEC.encode(new ChatLine(0, 0, Rgb.BLACK, 0, 1, 0, name, text), payload);
    return payload;
  }
}
