package metaserver.network.orders;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 119: who is in my order? */
public record OrderQuery() implements Packet {
  public static final Codec<OrderQuery> CODEC = nothing(OrderQuery::new);
}
