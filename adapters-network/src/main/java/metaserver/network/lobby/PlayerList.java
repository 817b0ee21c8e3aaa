package metaserver.network.lobby;

import java.util.List;
import metaserver.network.players.PlayerEntry;
import metaserver.network.wire.Packet;

/** Packet 1: players that came, went or changed; to a newcomer, everybody. */
public record PlayerList(List<PlayerEntry> players) implements Packet {}
