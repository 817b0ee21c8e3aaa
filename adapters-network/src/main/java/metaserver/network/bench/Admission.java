package metaserver.network.bench;

import java.util.List;
import metaserver.network.lobby.RoomEntry;
import metaserver.network.wire.Blob;

/** What a login got. */
record Admission(int playerId, Blob token, List<RoomEntry> rooms) {}
