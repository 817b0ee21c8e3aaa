package metaserver.network.games;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * How a game is to be played. Times are in ticks, 30 to the second.
 *
 * @param scoring the kind of game, numbered differently by each family
 * @param timeLimit -1 for none, from Aleph One
 * @param scenarioTag of the map; a checksum from Aleph One
 * @param difficulty 0 to 4
 * @param maxTeams 65535 for no teams, from Aleph One
 */
public record GameRules(
    int type,
    int scoring,
    int optionFlags,
    int timeLimit,
    int scenarioTag,
    int difficulty,
    int maxPlayers,
    int teamSeed,
    int maxTeams,
    int randomSeed,
    int planningTime) {
  static final Codec<GameRules> CODEC = Layout.of(
      s16(), GameRules::type,
      s16(), GameRules::scoring,
      s32(), GameRules::optionFlags,
      s32(), GameRules::timeLimit,
      s32(), GameRules::scenarioTag,
      s16(), GameRules::difficulty,
      s16(), GameRules::maxPlayers,
      u16(), GameRules::teamSeed,
      u16(), GameRules::maxTeams,
      s32(), GameRules::randomSeed,
      s32(), GameRules::planningTime,
      GameRules::new);
}
