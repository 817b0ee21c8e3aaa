package metaserver.network.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * Something that viewers are told, in the form of server-sent events, made once for all of them. The packed form is a
 * run of whole blocks of DEFLATE that refers to nothing outside itself, so that it fits into every viewer's stream.
 */
public final class LiveEvent {
  /** What a packed stream begins with (RFC 1952); it has no end. */
  static final byte[] PACKED_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  /** Says nothing, so that the line between is not taken for dead. */
  static final LiveEvent STILL_HERE = of("", ": still here\n\n");

  private final String html;
  private final byte[] plain;
  private final byte[] packed;

  private LiveEvent(String html, byte[] plain, byte[] packed) {
    this.html = html;
    this.plain = plain;
    this.packed = packed;
  }

  /** What it says; equal texts are no news. */
  String html() {
    return html;
  }

  void writeTo(OutputStream out, boolean compressed) throws IOException {
    out.write(compressed ? packed : plain);
  }

  /** @param name by which pages listen for it */
  public static LiveEvent named(String name, String html) {
    return of(html,
        html.lines().map(line -> "data: " + line + "\n")
            .collect(Collectors.joining("", "event: " + name + "\n", "\n")));
  }

  /** Tells a browser up to where it knows all, to be told back as it comes again. Cheap, since it is for one alone. */
  static LiveEvent mark(long number) {
    byte[] plain = ("id: " + number + "\n\n").getBytes(StandardCharsets.UTF_8);
    return new LiveEvent("", plain, stored(plain));
  }

  /** A block of DEFLATE that says as it is what fits into it. */
  private static byte[] stored(byte[] plain) {
    return ByteBuffer.allocate(5 + plain.length).order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0).putShort((short) plain.length).putShort((short) ~plain.length).put(plain).array();
  }

  private static LiveEvent of(String html, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return new LiveEvent(html, plain, packed(plain));
  }

  private static byte[] packed(byte[] plain) {
    try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
      deflater.setInput(plain);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] portion = new byte[4096];
      int size;
      do {
        size = deflater.deflate(portion, 0, portion.length, Deflater.SYNC_FLUSH);
        packed.write(portion, 0, size);
      } while (size == portion.length);
      return packed.toByteArray();
    }
  }
}
