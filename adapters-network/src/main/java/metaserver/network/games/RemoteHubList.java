package metaserver.network.games;

import java.util.List;
import metaserver.network.wire.Packet;

/** Packet 18 on a login connection: the answer to packet 122 there. May be empty. */
public record RemoteHubList(List<RemoteHub> hubs) implements Packet {}
