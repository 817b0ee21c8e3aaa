package metaserver.network.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import metaserver.network.wire.PayloadCipher;
import metaserver.network.wire.SessionKey;

/** Whether a connection is sealed, and with what. The padding is no secret: it need not be hard to guess. */
public record Sealing(Optional<SessionKey> key) {
  public static final Sealing NONE = new Sealing(Optional.empty());

  public boolean isNone() {
    return key.isEmpty();
  }

  /** The plain payload; the given one if nothing is sealed. */
  ByteBuf open(ByteBuf payload) {
    return key.isPresent() ? PayloadCipher.open(payload, key.get()) : payload;
  }

  /** A run of packets as this connection needs it, for the caller to release. */
  public ByteBuf seal(ByteBuf run, ByteBufAllocator allocator) {
    if (key.isEmpty()) return run.retain();
    ByteBuf mixed = allocator.heapBuffer(run.readableBytes() * 2);
    try {
      PayloadCipher.mix(run, ThreadLocalRandom.current(), mixed);
      ByteBuf sealed = allocator.ioBuffer(mixed.readableBytes());
      key(mixed, sealed);
      return sealed;
    } finally {
      mixed.release();
    }
  }

  /** Appends a run that is mixed already. */
  public void key(ByteBuf mixed, ByteBuf out) {
    PayloadCipher.xor(mixed, key.orElseThrow(), out);
  }
}
