package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameData;

/**
 * Packets 104 that carry the time at which they were due, in a place that neither family looks at, and back in packet
 * 2.
 */
final class Advert {
  private static final int FIXED_BYTES = 568;
  private static final int STAMP = 300;
  private static final int ENTRY_BYTES = 32;
  private static final int VERB = 10;
  private static final int CHANGE = 2;
  private static final int PORT = 3453;

  private Advert() {}

  /** @param players how many are in the game */
  static CreateGame of(ClientFamily family, int players, long dueNanos) {
    byte[] texts = MacRoman.encode("A game of the load\0If I Had a Trow...\0");
    byte[] data = ByteBuffer.allocate(FIXED_BYTES + texts.length)
        .putShort(2, (short) 7)
        .putShort(18, (short) 16)
        .putShort(22, (short) 2)
        .putShort(42, (short) (family == ClientFamily.ALEPH_ONE ? 3 : 0))
        .putLong(STAMP, dueNanos)
        .put(566, (byte) players)
        .put(FIXED_BYTES, texts)
        .array();
    return new CreateGame(PORT, 0, new GameData(Blob.of(data)));
  }

  /** Whether the payload of a packet 2 tells of a change. */
  static boolean isChange(ByteBuf payload) {
    return payload.readableBytes() > ENTRY_BYTES + STAMP && payload.getByte(payload.readerIndex() + VERB) == CHANGE;
  }

  static long dueNanos(ByteBuf payload) {
    return payload.getLong(payload.readerIndex() + ENTRY_BYTES + STAMP);
  }
}
