package metaserver.network.players;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * What a player or an order reached in one kind of game.
 *
 * @param rank the caste
 * @param numericalRank 1 for the best, 0 for none
 */
public record Score(
    int gamesPlayed,
    int wins,
    int losses,
    int ties,
    int damageInflicted,
    int damageReceived,
    int disconnects,
    int points,
    int rank,
    int highestPoints,
    int highestRank,
    int numericalRank) {
  public static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public static final Codec<Score> CODEC = Layout.of(
      s16(), Score::gamesPlayed,
      s16(), Score::wins,
      s16(), Score::losses,
      s16(), Score::ties,
      s32(), Score::damageInflicted,
      s32(), Score::damageReceived,
      s16().padded(2), Score::disconnects,
      s16(), Score::points,
      s16(), Score::rank,
      s16(), Score::highestPoints,
      s16(), Score::highestRank,
      s32().padded(16), Score::numericalRank,
      Score::new);

  /** With the caste and the best one ever. */
  public Score ranked(int caste, int highest) {
    return new Score(gamesPlayed, wins, losses, ties, damageInflicted, damageReceived, disconnects, points, caste,
        highestPoints, highest, numericalRank);
  }
}
