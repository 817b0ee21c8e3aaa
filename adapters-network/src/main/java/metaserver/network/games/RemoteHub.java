package metaserver.network.games;

import static metaserver.network.wire.Fields.ipv4;
import static metaserver.network.wire.Fields.u16;

import java.net.Inet4Address;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A server that plays the host's part for Aleph One.
 *
 * @param id above 0
 */
public record RemoteHub(int id, Inet4Address host, int port) {
  public static final Codec<RemoteHub> CODEC =
      Layout.of(u16(), RemoteHub::id, ipv4(), RemoteHub::host, u16(), RemoteHub::port, RemoteHub::new);
}
