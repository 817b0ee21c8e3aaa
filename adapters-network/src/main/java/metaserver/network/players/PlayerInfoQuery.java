package metaserver.network.players;

import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 121: tell me all of that player. */
public record PlayerInfoQuery(int playerId) implements Packet {
  public static final Codec<PlayerInfoQuery> CODEC = s32().as(PlayerInfoQuery::new, PlayerInfoQuery::playerId);
}
