package metaserver.network.lobby;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 110: tell me again who and what is here. */
public record FullUpdateRequest() implements Packet {
  public static final Codec<FullUpdateRequest> CODEC = nothing(FullUpdateRequest::new);
}
