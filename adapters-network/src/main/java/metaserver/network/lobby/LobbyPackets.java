package metaserver.network.lobby;

import java.util.List;
import metaserver.network.players.PlayerEntry;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets of rooms. */
public final class LobbyPackets {
  private static final PacketEntry<RoomList> ROOM_LIST =
      PacketEntry.ofList(0, Side.SERVER, RoomList.class, RoomEntry.CODEC, RoomList::new, RoomList::rooms);
  private static final PacketEntry<Logout> LOGOUT = PacketEntry.of(102, Side.CLIENT, Logout.class, Logout.CODEC);

  /** What a login connection says of rooms. */
  public static final List<PacketEntry<?>> LOGIN = List.of(ROOM_LIST, LOGOUT);

  public static final List<PacketEntry<?>> ROOM = List.of(
      ROOM_LIST,
      PacketEntry.ofList(1, Side.SERVER, PlayerList.class, PlayerEntry.CODEC, PlayerList::new, PlayerList::players),
      PacketEntry.of(9, Side.SERVER, RoomEntered.class, RoomEntered.CODEC),
      PacketEntry.of(18, Side.SERVER, UpdateOffer.class, UpdateOffer.CODEC),
      PacketEntry.of(101, Side.CLIENT, RoomLogin.class, RoomLogin.CODEC),
      LOGOUT,
      PacketEntry.of(103, Side.CLIENT, SetPlayerData.class, SetPlayerData.CODEC),
      PacketEntry.of(106, Side.CLIENT, ChangeRoom.class, ChangeRoom.CODEC),
      PacketEntry.of(107, Side.CLIENT, SetPlayerMode.class, SetPlayerMode.CODEC),
      PacketEntry.of(110, Side.CLIENT, FullUpdateRequest.class, FullUpdateRequest.CODEC));

  private LobbyPackets() {}
}
