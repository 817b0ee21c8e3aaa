package metaserver.network.games;

import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s16;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import metaserver.application.games.GameQuery;
import metaserver.domain.games.GameOption;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 116: which games are like this? The five wishes are 0 with it, 1 without it, 2 as may be.
 *
 * @param gameType not looked at: nobody knows what clients mean by it, and they send -1
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
  private static final int ANY = -1;
  private static final int WITH = 0;
  private static final int WITHOUT = 1;

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

  GameQuery query() {
    Map<GameOption, Boolean> options = new EnumMap<>(GameOption.class);
    wish(options, GameOption.VETERANS, veterans);
    wish(options, GameOption.UNIT_TRADING, unitTrading);
    wish(options, GameOption.TEAMS, teams);
    wish(options, GameOption.ALLIANCES, alliances);
    wish(options, GameOption.OVERHEAD_MAP, enemyVisibility);
    return new GameQuery(gameScoring == ANY ? OptionalInt.empty() : OptionalInt.of(gameScoring), options, gameName,
        mapName);
  }

  private static void wish(Map<GameOption, Boolean> options, GameOption option, int wish) {
    if (wish == WITH || wish == WITHOUT) options.put(option, wish == WITH);
  }
}
