package metaserver.network.orders;

import static metaserver.network.wire.Fields.bool32;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** A member of an order, and whether he is on line. */
public record OrderMember(int playerId, boolean online) {
  static final Codec<OrderMember> CODEC =
      Layout.of(s32(), OrderMember::playerId, bool32(), OrderMember::online, OrderMember::new);
}
