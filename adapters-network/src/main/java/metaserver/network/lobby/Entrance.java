package metaserver.network.lobby;

import io.netty.buffer.ByteBuf;
import metaserver.network.Protocol;
import metaserver.network.connection.Connection;
import metaserver.network.wire.Packet;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.Side;

/** Reads what is said before somebody is in. */
final class Entrance {
  private Entrance() {}

  /** @throws ProtocolViolation if it is anything else */
  static <P extends Packet> P expect(Class<P> kind, Connection connection, int id, ByteBuf payload) {
    return Protocol.room(connection.likelyFamily()).decode(Side.CLIENT, id, payload)
        .filter(kind::isInstance)
        .map(kind::cast)
        .orElseThrow(() -> new ProtocolViolation(ProtocolViolation.Kind.MOMENT, "packet " + id + " before entering"));
  }
}
