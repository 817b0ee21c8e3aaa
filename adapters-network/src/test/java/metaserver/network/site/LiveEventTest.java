package metaserver.network.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class LiveEventTest {
  private static final List<LiveEvent> EVENTS = List.of(
      LiveEvent.STILL_HERE, LiveEvent.named("line", "<li>one</li>\n<li>two</li>\n"),
      LiveEvent.mark(57), LiveEvent.named("scene", "x".repeat(9000)), LiveEvent.mark(Long.MAX_VALUE));

  @Test
  void eventShouldHaveALineOfDataForEachOfItsLines() throws IOException {
    assertThat(written(false)).startsWith(
        ": still here\n\nevent: line\ndata: <li>one</li>\ndata: <li>two</li>\n\nid: 57\n\nevent: scene\n");
  }

  @Test
  void packedEventsShouldSayTheSameInAnyOrder() throws IOException {
    byte[] packed = written(true).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(unpacked(packed)).isEqualTo(written(false));
  }

  private static String written(boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (packed) out.write(LiveEvent.PACKED_HEADER);
    for (LiveEvent event : EVENTS) event.writeTo(out, packed);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  /** The stream has no end. */
  private static String unpacked(byte[] packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int one = in.read(); one >= 0; one = in.read()) out.write(one);
    } catch (EOFException end) {
      return out.toString(StandardCharsets.ISO_8859_1);
    }
    throw new AssertionError("it ended");
  }
}
