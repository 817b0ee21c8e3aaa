package metaserver.network.players;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 8: the player data that the server keeps, as an entry with nothing else set. Aleph One ignores it. */
public record StoredProfile(PlayerEntry player) implements Packet {
  public static final Codec<StoredProfile> CODEC = PlayerEntry.CODEC.as(StoredProfile::new, StoredProfile::player);
}
