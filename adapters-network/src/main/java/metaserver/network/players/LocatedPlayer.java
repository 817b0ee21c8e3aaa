package metaserver.network.players;

import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A player and the room he is in, as packets 14, 15 and 16 list them.
 *
 * @param roomIdPrefix 0 for no room
 */
public record LocatedPlayer(int roomIdPrefix, PlayerEntry player) {
  public static final Codec<LocatedPlayer> CODEC =
      Layout.of(s32(), LocatedPlayer::roomIdPrefix, PlayerEntry.CODEC, LocatedPlayer::player, LocatedPlayer::new);
}
