package metaserver.network.identity;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 7: who you are here, and the token that opens the rooms.
 *
 * @param order id of the order, 0 for none
 * @param orderAgain Myth II reads the order from either place
 */
public record LoginSucceeded(int userId, int order, int orderAgain, Blob token) implements Packet {
  public static final int TOKEN_BYTES = 32;

  public static final Codec<LoginSucceeded> CODEC = Layout.of(
      s32(), LoginSucceeded::userId,
      s16(), LoginSucceeded::order,
      s16(), LoginSucceeded::orderAgain,
      blob(TOKEN_BYTES), LoginSucceeded::token,
      LoginSucceeded::new);
}
