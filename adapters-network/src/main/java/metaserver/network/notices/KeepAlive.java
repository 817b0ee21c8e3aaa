package metaserver.network.notices;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 202: are you there, and the answer. */
public record KeepAlive() implements Packet {
  public static final Codec<KeepAlive> CODEC = nothing(KeepAlive::new);
}
