package metaserver.network.players;

import static metaserver.network.wire.Fields.list;

import java.util.Collections;
import java.util.List;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** What everybody reached: outside the ranking, in it, and in it by kind of game. */
public record GameRanks(GameRank unranked, GameRank ranked, List<GameRank> byScoring) {
  public static final GameRanks NONE =
      new GameRanks(GameRank.NONE, GameRank.NONE, Collections.nCopies(Scores.KINDS, GameRank.NONE));

  public static final Codec<GameRanks> CODEC = Layout.of(
      GameRank.CODEC, GameRanks::unranked,
      GameRank.CODEC, GameRanks::ranked,
      list(Scores.KINDS, GameRank.CODEC), GameRanks::byScoring,
      GameRanks::new);
}
