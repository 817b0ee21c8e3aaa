package metaserver.network.buddies;

import java.util.List;
import metaserver.network.players.LocatedPlayer;
import metaserver.network.wire.Packet;

/** Packet 15: my friends, on line or not; the answer to packet 118. */
public record BuddyList(List<LocatedPlayer> players) implements Packet {}
