package metaserver.network.identity;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 12: accepted so far; which version are you? Empty, or Aleph One refuses it. */
public record VersionQuery() implements Packet {
  public static final Codec<VersionQuery> CODEC = nothing(VersionQuery::new);
}
