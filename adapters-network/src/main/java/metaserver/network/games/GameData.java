package metaserver.network.games;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.rest;
import static metaserver.network.wire.Fields.u16;

import io.netty.buffer.Unpooled;
import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;

/**
 * What a host tells of his game. The bytes are kept and relayed as they came; the head is read from them for lists
 * and statistics.
 */
public record GameData(Blob bytes, GameHead head) {
  /** The longest that is taken. */
  public static final int MAX_BYTES = 1024;

  static final Codec<GameData> REST = rest(MAX_BYTES).as(GameData::of, GameData::bytes);
  static final Codec<GameData> SIZED = blob(u16().padded(10)).as(GameData::of, GameData::bytes);

  /** @throws ProtocolViolation if these bytes are no game: Aleph One would lose every other game in the same packet */
  public static GameData of(Blob bytes) {
    return new GameData(bytes, GameHead.CODEC.decode(Unpooled.wrappedBuffer(bytes.bytes())));
  }
}
