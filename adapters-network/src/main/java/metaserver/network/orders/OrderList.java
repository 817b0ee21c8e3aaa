package metaserver.network.orders;

import java.util.List;
import metaserver.network.players.LocatedPlayer;
import metaserver.network.wire.Packet;

/** Packet 16: the members of my order, on line or not; the answer to packet 119. */
public record OrderList(List<LocatedPlayer> players) implements Packet {}
