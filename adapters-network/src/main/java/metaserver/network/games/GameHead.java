package metaserver.network.games;

import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.u16;
import static metaserver.network.wire.Fields.u8;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * What both families put at the same place in a game's data.
 *
 * @param pluginCount always 3 from Aleph One
 * @param flags bit 0 running, bit 1 with a password, bit 4 closed
 */
public record GameHead(GameRules rules, int pluginCount, int flags, int playerCount, String name, String mapName) {
  private static final int PLUGIN_BYTES = 512;
  private static final int CHECKSUM_BYTES = 8;
  private static final int MAX_TEXT = 255;

  static final Codec<GameHead> CODEC = Layout.of(
      GameRules.CODEC.padded(10), GameHead::rules,
      s16().padded(PLUGIN_BYTES + CHECKSUM_BYTES), GameHead::pluginCount,
      u16(), GameHead::flags,
      u8().padded(1), GameHead::playerCount,
      cstring(MAX_TEXT), GameHead::name,
      cstring(MAX_TEXT), GameHead::mapName,
      GameHead::new);
}
