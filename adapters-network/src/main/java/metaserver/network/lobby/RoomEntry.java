package metaserver.network.lobby;

import static metaserver.network.wire.Fields.ipv4;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.u16;

import java.net.Inet4Address;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A room in packet 0.
 *
 * @param roomId selects name and banner in the client
 * @param host 0.0.0.0 means the host of the login, to Myth II only
 * @param roomType 0 unranked, 1 ranked, 2 tournament
 * @param roomFlags bit 0 takes films, bit 1 wants films, bit 2 closed to the recipient
 */
public record RoomEntry(
    int roomId, int playerCount, Inet4Address host, int port, int gameCount, int roomType, int roomFlags) {
  public static final Codec<RoomEntry> CODEC = Layout.of(
      s16(), RoomEntry::roomId,
      s16(), RoomEntry::playerCount,
      ipv4(), RoomEntry::host,
      u16(), RoomEntry::port,
      s16(), RoomEntry::gameCount,
      s16(), RoomEntry::roomType,
      s16().padded(8), RoomEntry::roomFlags,
      RoomEntry::new);
}
