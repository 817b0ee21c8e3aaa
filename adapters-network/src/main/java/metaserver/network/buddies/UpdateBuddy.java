package metaserver.network.buddies;

import static metaserver.network.wire.Fields.bool32;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 120: be my friend, or be it no longer.
 *
 * @param add false to remove
 */
public record UpdateBuddy(int buddyId, boolean add) implements Packet {
  public static final Codec<UpdateBuddy> CODEC =
      Layout.of(s32(), UpdateBuddy::buddyId, bool32(), UpdateBuddy::add, UpdateBuddy::new);
}
