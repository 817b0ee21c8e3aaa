package metaserver.network.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of packets that many connections read, each from where it is: written once, handed to sockets as slices. The
 * memory never moves while slices of it are out, so a full chunk is left to its readers and a new one begun; and a
 * chunk is filled over many passes, so that a stuck reader's slices keep little more alive than they hold.
 */
final class SharedRun {
  private static final int CHUNK_BYTES = 32 * 1024;

  private final ByteBufAllocator allocator;
  private final List<LineOut> readers = new ArrayList<>();
  private final List<Span> missable = new ArrayList<>();
  private ByteBuf chunk;

  SharedRun(ByteBufAllocator allocator) {
    this.allocator = allocator;
    this.chunk = allocator.ioBuffer(CHUNK_BYTES, CHUNK_BYTES);
  }

  boolean isHeard() {
    return !readers.isEmpty();
  }

  int readers() {
    return readers.size();
  }

  void join(LineOut reader) {
    readers.add(reader);
  }

  void part(LineOut reader) {
    readers.remove(reader);
  }

  /** Where the next packet will stand. */
  int end() {
    return chunk.writerIndex();
  }

  /** What was appended since a reader was here. */
  ByteBuf since(int from) {
    return chunk.retainedSlice(from, chunk.writerIndex() - from);
  }

  /** The same without what may be missed, which is counted. */
  ByteBuf essentialSince(int from, DeliveryCounts counts) {
    ByteBuf essential = allocator.ioBuffer();
    int at = from;
    for (Span span : missable) {
      if (span.start() < at) continue;
      essential.writeBytes(chunk, at, span.start() - at);
      at = span.end();
      counts.dropped(1);
    }
    return essential.writeBytes(chunk, at, chunk.writerIndex() - at);
  }

  void append(ByteBuf packets, boolean mayBeMissed) {
    int length = packets.readableBytes();
    if (chunk.writableBytes() < length) turn(length);
    int start = chunk.writerIndex();
    chunk.writeBytes(packets, packets.readerIndex(), length);
    if (mayBeMissed) missable.add(new Span(start, start + length));
  }

  private void turn(int length) {
    readers.forEach(LineOut::catchUp);
    chunk.release();
    chunk = allocator.ioBuffer(Math.max(CHUNK_BYTES, length), Math.max(CHUNK_BYTES, length));
    missable.clear();
    readers.forEach(LineOut::rewind);
  }

  /** Sends what each reader has not got yet. */
  void deliver() {
    for (LineOut reader : readers) reader.deliver();
  }

  void release() {
    chunk.release();
  }

  private record Span(int start, int end) {}
}
