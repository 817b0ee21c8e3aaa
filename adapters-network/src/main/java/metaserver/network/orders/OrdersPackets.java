package metaserver.network.orders;

import java.util.List;
import metaserver.network.players.LocatedPlayer;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets about orders. */
public final class OrdersPackets {
  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.ofList(16, Side.SERVER, OrderList.class, LocatedPlayer.CODEC, OrderList::new, OrderList::players),
      PacketEntry.of(20, Side.SERVER, UpdateOrderMembers.class, UpdateOrderMembers.CODEC),
      PacketEntry.of(119, Side.CLIENT, OrderQuery.class, OrderQuery.CODEC));

  private OrdersPackets() {}
}
