package metaserver.network.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Memory that many writes use one after another, so that it stays in the processor's cache. Whoever cannot send it at
 * once keeps it, and the next gets other memory; so it is never much larger than what is written.
 */
final class Scratch {
  private static final int LEAST_BYTES = 1024;
  private static final int MOST_TIMES = 4;

  private final ByteBufAllocator allocator;
  private ByteBuf memory;

  Scratch(ByteBufAllocator allocator) {
    this.allocator = allocator;
    this.memory = allocator.ioBuffer(LEAST_BYTES);
  }

  /** An empty buffer with room for so many bytes, for the caller to release. */
  ByteBuf take(int bytes) {
    int wanted = Math.max(LEAST_BYTES, bytes);
    if (memory.refCnt() > 1 || memory.capacity() < wanted || memory.capacity() > MOST_TIMES * wanted) {
      memory.release();
      memory = allocator.ioBuffer(wanted);
    }
    return memory.clear().retain();
  }

  void release() {
    memory.release();
  }
}
