package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import metaserver.network.wire.Framing;
import metaserver.network.wire.ProtocolViolation;

/**
 * Walks over the packets of a stream where they lie, without an object for each: a load of a million lines a second
 * is looked at by its headers only.
 */
final class FrameScanner {
  private static final int LENGTH_OFFSET = 4;

  private final Frames frames;
  private ByteBuf rest = Unpooled.EMPTY_BUFFER;

  FrameScanner(Frames frames) {
    this.frames = frames;
  }

  /** Takes what came, and releases it. */
  void feed(ByteBuf in, ByteBufAllocator allocator) {
    ByteBuf all = rest.isReadable() ? joined(in, allocator) : in;
    try {
      scan(all);
      rest = all.isReadable() ? Unpooled.copiedBuffer(all) : Unpooled.EMPTY_BUFFER;
    } finally {
      all.release();
    }
  }

  private ByteBuf joined(ByteBuf in, ByteBufAllocator allocator) {
    ByteBuf all = allocator.buffer(rest.readableBytes() + in.readableBytes());
    all.writeBytes(rest).writeBytes(in);
    in.release();
    return all;
  }

  private void scan(ByteBuf in) {
    while (in.readableBytes() >= Framing.HEADER_BYTES) {
      int start = in.readerIndex();
      int length = length(in, start);
      if (in.readableBytes() < length) return;
      frames.frame(
          in.getUnsignedShort(start + 2), in, start + Framing.HEADER_BYTES, length - Framing.HEADER_BYTES);
      in.readerIndex(start + length);
    }
  }

  private static int length(ByteBuf in, int start) {
    int length = in.getInt(start + LENGTH_OFFSET);
    boolean possible = length >= Framing.HEADER_BYTES && length <= Framing.MAX_RECEIVED;
    if (in.getUnsignedShort(start) != Framing.SIGNATURE || !possible) {
      throw new ProtocolViolation("the server sent no packet of this protocol");
    }
    return length;
  }

  /** Told of every packet, its payload still sealed; the buffer is the scanner's. */
  interface Frames {
    void frame(int id, ByteBuf in, int at, int bytes);
  }
}
