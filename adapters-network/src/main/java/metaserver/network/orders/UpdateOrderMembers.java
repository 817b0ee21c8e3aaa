package metaserver.network.orders;

import static metaserver.network.wire.Fields.list;
import static metaserver.network.wire.Fields.s32;

import java.util.List;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;
import metaserver.network.wire.ProtocolViolation;

/** Packet 20: who of my order is on line. */
public record UpdateOrderMembers(List<OrderMember> members) implements Packet {
  public static final Codec<UpdateOrderMembers> CODEC = Layout.of(
      s32(), packet -> packet.members().size(),
      list(OrderMember.CODEC), UpdateOrderMembers::members,
      UpdateOrderMembers::read);

  private static UpdateOrderMembers read(int count, List<OrderMember> members) {
    if (count != members.size()) {
      throw new ProtocolViolation(members.size() + " members called " + count);
    }
    return new UpdateOrderMembers(members);
  }
}
