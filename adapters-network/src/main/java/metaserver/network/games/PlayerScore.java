package metaserver.network.games;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import metaserver.domain.games.Standings;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * How a player ended.
 *
 * @param finished 0 if he dropped out
 * @param timePlayed in ticks
 * @param pointsKilled damage given
 * @param pointsLost damage taken
 */
public record PlayerScore(
    int teamIndex,
    int finished,
    int timePlayed,
    int unitsKilled,
    int unitsLost,
    int pointsKilled,
    int pointsLost,
    int playerId) {
  public static final Codec<PlayerScore> CODEC = Layout.of(
      s16(), PlayerScore::teamIndex,
      s16(), PlayerScore::finished,
      s32(), PlayerScore::timePlayed,
      s32(), PlayerScore::unitsKilled,
      s32(), PlayerScore::unitsLost,
      s32(), PlayerScore::pointsKilled,
      s32(), PlayerScore::pointsLost,
      s32(), PlayerScore::playerId,
      PlayerScore::new);

  Standings.PlayerLine line() {
    return new Standings.PlayerLine(
        teamIndex, finished != 0, timePlayed, unitsKilled, unitsLost, pointsKilled, pointsLost, playerId);
  }
}
