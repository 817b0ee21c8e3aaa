package metaserver.network.games;

import java.util.List;
import metaserver.network.wire.Packet;

/** Packet 2: games that appeared, ended or changed; to a newcomer, all. */
public record GameList(List<GameEntry> games) implements Packet {}
