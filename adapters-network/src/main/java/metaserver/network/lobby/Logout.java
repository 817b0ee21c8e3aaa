package metaserver.network.lobby;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 102: I am leaving. */
public record Logout() implements Packet {
  public static final Codec<Logout> CODEC = nothing(Logout::new);
}
