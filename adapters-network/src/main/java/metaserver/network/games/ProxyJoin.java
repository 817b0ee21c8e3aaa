package metaserver.network.games;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.chars;
import static metaserver.network.wire.Fields.u16;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 22: a host that cannot be reached is to connect there, where a player waits for him. */
public record ProxyJoin(int port, String host, Blob authToken) implements Packet {
  public static final Codec<ProxyJoin> CODEC = Layout.of(
      u16(), ProxyJoin::port,
      chars(48), ProxyJoin::host,
      blob(16), ProxyJoin::authToken,
      ProxyJoin::new);
}
