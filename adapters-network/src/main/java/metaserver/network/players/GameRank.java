package metaserver.network.players;

import static metaserver.network.wire.Fields.chars;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** What everybody reached in one kind of game, and who leads. */
public record GameRank(
    String topRankedPlayer,
    Spread points,
    Spread gamesPlayed,
    Spread wins,
    Spread damageInflicted,
    Spread damageReceived) {
  public static final GameRank NONE =
      new GameRank("", Spread.NONE, Spread.NONE, Spread.NONE, Spread.NONE, Spread.NONE);

  public static final Codec<GameRank> CODEC = Layout.of(
      chars(32), GameRank::topRankedPlayer,
      Spread.CODEC, GameRank::points,
      Spread.CODEC, GameRank::gamesPlayed,
      Spread.CODEC, GameRank::wins,
      Spread.CODEC, GameRank::damageInflicted,
      Spread.CODEC, GameRank::damageReceived,
      GameRank::new);
}
