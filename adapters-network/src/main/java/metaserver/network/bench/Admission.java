package metaserver.network.bench;

import java.util.List;
import metaserver.domain.text.Blob;
import metaserver.network.lobby.RoomEntry;

/** What a login got. */
record Admission(int playerId, Blob token, List<RoomEntry> rooms) {}
