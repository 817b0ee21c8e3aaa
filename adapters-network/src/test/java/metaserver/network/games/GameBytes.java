package metaserver.network.games;

import java.nio.ByteBuffer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;

/** Game data as hosts send them, for tests. */
public final class GameBytes {
  private static final int FIXED = 568;

  private GameBytes() {}

  public static CreateGame create(ClientFamily family, int port, String name, String map) {
    return new CreateGame(port, 0, new GameData(Blob.of(bytes(family, 1, name, map))));
  }

  /** Captures with teams, or Tag, for eight players. */
  public static byte[] bytes(ClientFamily family, int playerCount, String name, String map) {
    byte[] texts = MacRoman.encode(name + "\0" + map + "\0");
    boolean myth = family == ClientFamily.MYTH;
    return ByteBuffer.allocate(FIXED + texts.length)
        .putShort(2, (short) (myth ? 8 : 7))
        .putInt(4, myth ? 2 : 0)
        .putInt(8, 18000)
        .putShort(16, (short) 2)
        .putShort(18, (short) 8)
        .putShort(22, (short) 2)
        .putShort(42, (short) (myth ? 0 : 3))
        .put(567 - 1, (byte) playerCount)
        .put(FIXED, texts)
        .array();
  }
}
