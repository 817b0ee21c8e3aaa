package metaserver.network.players;

import java.util.List;
import metaserver.network.wire.Packet;

/** Packet 14: the answer to packet 117; empty for nobody. */
public record PlayerSearchResult(List<LocatedPlayer> players) implements Packet {}
