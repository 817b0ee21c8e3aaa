package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import java.util.List;

/** Puts headers before payloads and keeps every packet within what a client takes. */
final class PacketWriter {
  private PacketWriter() {}

  static void one(int id, ByteBuf out, Runnable payload) {
    int start = begin(id, out);
    payload.run();
    if (out.writerIndex() - start > Framing.MAX_PLAIN) {
      out.writerIndex(start);
      throw new IllegalArgumentException("packet " + id + " would be longer than " + Framing.MAX_PLAIN + " bytes");
    }
    finish(start, out);
  }

  /** As few packets as the elements fit in, in order; an empty one for no elements. */
  static <T> void many(int id, List<T> elements, Codec<T> codec, ByteBuf out) {
    int start = begin(id, out);
    for (T element : elements) {
      int end = out.writerIndex();
      codec.encode(element, out);
      if (out.writerIndex() - start > Framing.MAX_PLAIN) {
        out.writerIndex(end);
        finish(start, out);
        start = begin(id, out);
        codec.encode(element, out);
      }
    }
    finish(start, out);
  }

  private static int begin(int id, ByteBuf out) {
    int start = out.writerIndex();
    out.writeShort(Framing.SIGNATURE).writeShort(id).writeInt(0);
    return start;
  }

  private static void finish(int start, ByteBuf out) {
    out.setInt(start + Framing.LENGTH_OFFSET, out.writerIndex() - start);
  }
}
