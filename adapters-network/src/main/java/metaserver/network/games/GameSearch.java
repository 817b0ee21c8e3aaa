package metaserver.network.games;

import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 116: which games are like this? The five wishes are 0 with it, 1 without it, 2 as may be.
 *
 * @param gameScoring -1 for any
 * @param gameName empty for any
 * @param mapName empty for any
 */
public record GameSearch(
    int gameType,
    int gameScoring,
    int veterans,
    int unitTrading,
    int teams,
    int alliances,
    int enemyVisibility,
    String gameName,
    String mapName)
    implements Packet {
  private static final int MAX = 255;

  public static final Codec<GameSearch> CODEC = Layout.of(
      s16(), GameSearch::gameType,
      s16(), GameSearch::gameScoring,
      s16(), GameSearch::veterans,
      s16(), GameSearch::unitTrading,
      s16(), GameSearch::teams,
      s16(), GameSearch::alliances,
      s16().padded(2), GameSearch::enemyVisibility,
      cstring(MAX), GameSearch::gameName,
      cstring(MAX), GameSearch::mapName,
      GameSearch::new);
}
