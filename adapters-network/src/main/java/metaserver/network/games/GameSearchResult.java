package metaserver.network.games;

import java.util.List;
import metaserver.network.wire.Packet;

/** Packet 13: the games that packet 116 asked for; empty for none. */
public record GameSearchResult(List<GameEntry> games) implements Packet {}
