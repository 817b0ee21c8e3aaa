package metaserver.network.players;

import static metaserver.network.wire.Fields.u32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** The ranking as a whole, for comparison with one player. */
public record Overall(long totalUsers, long totalOrders, GameRanks users, GameRanks orders) {
  public static final Overall NONE = new Overall(0, 0, GameRanks.NONE, GameRanks.NONE);

  public static final Codec<Overall> CODEC = Layout.of(
      u32(), Overall::totalUsers,
      u32(), Overall::totalOrders,
      GameRanks.CODEC, Overall::users,
      GameRanks.CODEC, Overall::orders,
      Overall::new);
}
