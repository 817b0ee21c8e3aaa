package metaserver.network.games;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import metaserver.domain.games.Standings;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * How a team ended.
 *
 * @param place 0 for the first, above 16 for onlookers
 * @param captainPlayerIndex into the players of the same report
 * @param timeOfElimination in ticks
 */
public record TeamScore(int place, int captainPlayerIndex, int valid, int eliminated, int timeOfElimination) {
  public static final Codec<TeamScore> CODEC = Layout.of(
      s16(), TeamScore::place,
      s16(), TeamScore::captainPlayerIndex,
      s16(), TeamScore::valid,
      s16(), TeamScore::eliminated,
      s32(), TeamScore::timeOfElimination,
      TeamScore::new);

  Standings.TeamLine line() {
    return new Standings.TeamLine(place, captainPlayerIndex, valid != 0, eliminated != 0, timeOfElimination);
  }
}
