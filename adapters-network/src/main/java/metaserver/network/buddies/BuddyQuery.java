package metaserver.network.buddies;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 118: who are my friends? */
public record BuddyQuery() implements Packet {
  public static final Codec<BuddyQuery> CODEC = nothing(BuddyQuery::new);
}
