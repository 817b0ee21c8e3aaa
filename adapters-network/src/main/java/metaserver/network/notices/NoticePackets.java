package metaserver.network.notices;

import java.util.List;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Codec;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets that the server may send on any connection. */
public final class NoticePackets {
  private NoticePackets() {}

  /** Packet 3 has a form for each family; a code and a text mean the same in both. */
  public static List<PacketEntry<?>> of(ClientFamily family) {
    return List.of(
        PacketEntry.of(3, Side.SERVER, ServerMessage.class, message(family)),
        PacketEntry.of(10, Side.SERVER, TextLine.class, TextLine.CODEC),
        PacketEntry.of(21, Side.SERVER, KickNotice.class, KickNotice.CODEC),
        PacketEntry.of(202, Side.BOTH, KeepAlive.class, KeepAlive.CODEC));
  }

  private static Codec<ServerMessage> message(ClientFamily family) {
    return switch (family) {
      case MYTH -> ServerMessage.FIXED;
      case ALEPH_ONE -> ServerMessage.SHORT;
    };
  }
}
