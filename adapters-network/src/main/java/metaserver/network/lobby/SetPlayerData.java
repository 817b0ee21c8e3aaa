package metaserver.network.lobby;

import metaserver.network.players.PlayerData;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 103: this is how I want to be seen. The first one completes packet 101. May be filled up to the place that
 * player data have in packet 100.
 */
public record SetPlayerData(PlayerData playerData) implements Packet {
  public static final Codec<SetPlayerData> CODEC =
      PlayerData.CODEC.fillingUpTo(PlayerData.MAX_BYTES).as(SetPlayerData::new, SetPlayerData::playerData);
}
