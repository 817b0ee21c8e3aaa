package metaserver.network.buddies;

import java.util.List;
import metaserver.network.players.LocatedPlayer;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets about friends. */
public final class BuddiesPackets {
  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.ofList(15, Side.SERVER, BuddyList.class, LocatedPlayer.CODEC, BuddyList::new, BuddyList::players),
      PacketEntry.of(19, Side.SERVER, UpdateBuddyList.class, UpdateBuddyList.CODEC),
      PacketEntry.of(118, Side.CLIENT, BuddyQuery.class, BuddyQuery.CODEC),
      PacketEntry.of(120, Side.CLIENT, UpdateBuddy.class, UpdateBuddy.CODEC));

  private BuddiesPackets() {}
}
