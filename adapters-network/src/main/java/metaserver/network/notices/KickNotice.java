package metaserver.network.notices;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 21: why the connection is about to be closed on the player. */
public record KickNotice(String text) implements Packet {
  public static final Codec<KickNotice> CODEC = cstring(1023).as(KickNotice::new, KickNotice::text);
}
