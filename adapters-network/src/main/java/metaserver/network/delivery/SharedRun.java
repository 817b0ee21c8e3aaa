package metaserver.network.delivery;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A run of packets that many connections read, each from where it is: written once, handed to sockets as slices. The
 * memory never moves while slices of it are out, so a full chunk is left to its readers and a new one begun, twice as
 * large up to a limit: where much is said a pass seldom ends a chunk, and each reader gets one piece at the end of it.
 * A chunk is filled over many passes, so that a stuck reader's slices keep little more alive than they hold.
 */
final class SharedRun {
  private static final int FIRST_CHUNK_BYTES = 8 * 1024;
  private static final int LARGEST_CHUNK_BYTES = 128 * 1024;

  private final IntFunction<ByteBuf> memory;
  private final List<LineOut> readers = new ArrayList<>();
  private final List<Span> missable = new ArrayList<>();
  private ByteBuf chunk;

  /** @param memory where it lies: outside the heap if sockets read it, on the heap if it is keyed before */
  SharedRun(IntFunction<ByteBuf> memory) {
    this.memory = memory;
    this.chunk = memory.apply(FIRST_CHUNK_BYTES);
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
    ByteBuf essential = memory.apply(chunk.writerIndex() - from);
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
    int bytes = Math.max(Math.min(chunk.capacity() * 2, LARGEST_CHUNK_BYTES), length);
    chunk.release();
    chunk = memory.apply(bytes);
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
