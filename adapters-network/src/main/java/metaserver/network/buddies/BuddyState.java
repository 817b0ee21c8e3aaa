package metaserver.network.buddies;

import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u8;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A friend in packet 19.
 *
 * @param active 0 for an empty place, 1 asked but not answered, 2 on line, 3 away
 */
public record BuddyState(int playerId, int active) {
  static final Codec<BuddyState> CODEC =
      Layout.of(s32(), BuddyState::playerId, u8().padded(3), BuddyState::active, BuddyState::new);
}
