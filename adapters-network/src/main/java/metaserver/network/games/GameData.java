package metaserver.network.games;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.rest;
import static metaserver.network.wire.Fields.u16;

import io.netty.buffer.Unpooled;
import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Framing;

/**
 * What a host tells of his game. The bytes are kept and relayed as they came; whether they are a game is for
 * {@link GameReading} to say, since a host whose game is refused stays connected.
 */
public record GameData(Blob bytes) {
  /** The longest that is listed. */
  public static final int MAX_BYTES = 1024;

  static final Codec<GameData> REST = rest(Framing.MAX_RECEIVED).as(GameData::new, GameData::bytes);
  static final Codec<GameData> SIZED = blob(u16().padded(10)).as(GameData::new, GameData::bytes);

  /** @throws ProtocolViolation if these bytes are no game */
  public GameHead head() {
    return GameHead.CODEC.decode(Unpooled.wrappedBuffer(bytes.bytes()));
  }
}
