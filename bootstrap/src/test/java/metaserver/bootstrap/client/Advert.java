package metaserver.bootstrap.client;

import java.nio.ByteBuffer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameData;

/**
 * What a host says of his game (packet 104), laid out as the clients do it.
 *
 * @param options flags at offset 4, of Myth only
 * @param teams 0 for none
 */
public record Advert(GameType type, String name, int options, int teams) {
  public static final int TEAMS = 1 << 1;
  public static final int COOPERATIVE = 1 << 7;

  private static final int PORT = 3453;
  private static final int TEXTS = 568;
  private static final int TEN_MINUTES = 10 * 60 * 30;

  /** Everybody for himself. */
  public static Advert of(GameType type, String name) {
    return new Advert(type, name, 0, type.family() == ClientFamily.MYTH ? 0 : 0xFFFF);
  }

  public Advert forTeams(int number) {
    return new Advert(type, name, options | TEAMS, number);
  }

  public Advert cooperative() {
    return new Advert(type, name, options | COOPERATIVE, teams);
  }

  /** Packet 104. */
  public CreateGame packet() {
    return new CreateGame(PORT, 0, new GameData(Blob.of(bytes())));
  }

  private byte[] bytes() {
    boolean myth = type.family() == ClientFamily.MYTH;
    byte[] texts = MacRoman.encode(name + "\0" + (myth ? "The Desert Between Your Ears" : "Waldo World") + "\0");
    return ByteBuffer.allocate(TEXTS + texts.length)
        .putShort(2, (short) type.code())
        .putInt(4, options)
        .putInt(8, TEN_MINUTES)
        .putInt(12, 0x64657365)
        .putShort(16, (short) 3)
        .putShort(18, (short) 16)
        .putShort(22, (short) teams)
        .putShort(42, (short) (myth ? 0 : 3))
        .put(566, (byte) 1)
        .put(TEXTS, texts)
        .array();
  }
}
