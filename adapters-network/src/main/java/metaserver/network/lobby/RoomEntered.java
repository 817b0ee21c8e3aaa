package metaserver.network.lobby;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 9: you are in. Aleph One then waits for a packet 3. */
public record RoomEntered(int userId, int maximumPlayersPerRoom) implements Packet {
  public static final Codec<RoomEntered> CODEC = Layout.of(
      s32(), RoomEntered::userId,
      s16().padded(2), RoomEntered::maximumPlayersPerRoom,
      RoomEntered::new);
}
