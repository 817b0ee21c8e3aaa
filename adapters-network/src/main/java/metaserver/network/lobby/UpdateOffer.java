package metaserver.network.lobby;

import static metaserver.network.wire.Fields.ipv4;
import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u16;

import java.net.Inet4Address;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 18 in a room: a newer version of the client lies there. Old versions of Myth II only; never sent here. */
public record UpdateOffer(int size, Inet4Address host, int port, int portRepeated) implements Packet {
  public static final Codec<UpdateOffer> CODEC = Layout.of(
      s32(), UpdateOffer::size,
      ipv4(), UpdateOffer::host,
      u16(), UpdateOffer::port,
      u16(), UpdateOffer::portRepeated,
      UpdateOffer::new);
}
