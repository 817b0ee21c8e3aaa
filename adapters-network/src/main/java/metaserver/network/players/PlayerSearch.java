package metaserver.network.players;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 117: who is on line with this in his login or player name? */
public record PlayerSearch(String text) implements Packet {
  public static final Codec<PlayerSearch> CODEC = cstring(255).as(PlayerSearch::new, PlayerSearch::text);
}
