package metaserver.network.lobby;

import java.util.List;
import metaserver.network.wire.Packet;

/** Packet 0: the rooms that the recipient may know of. */
public record RoomList(List<RoomEntry> rooms) implements Packet {}
