package metaserver.network.buddies;

import static metaserver.network.wire.Fields.list;

import java.util.List;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 19: how my friends are.
 *
 * @param buddies always sixteen, the most active first
 */
public record UpdateBuddyList(List<BuddyState> buddies) implements Packet {
  public static final int PLACES = 16;

  public static final Codec<UpdateBuddyList> CODEC =
      list(PLACES, BuddyState.CODEC).as(UpdateBuddyList::new, UpdateBuddyList::buddies);
}
