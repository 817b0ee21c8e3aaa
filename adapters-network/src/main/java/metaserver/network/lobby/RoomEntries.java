package metaserver.network.lobby;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import metaserver.application.lobby.RoomSign;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomType;

/** The signs of rooms as packet 0 puts them. */
public final class RoomEntries {
  private static final Inet4Address HOST_OF_THE_LOGIN = any();
  private static final int SHUT = 1 << 2;

  private RoomEntries() {}

  /** @param here the address that the client reached; Aleph One goes where the packet says and nowhere else */
  public static RoomList list(List<RoomSign> rooms, ClientFamily family, Optional<Inet4Address> here) {
    Inet4Address otherwise = switch (family) {
      case MYTH -> HOST_OF_THE_LOGIN;
      case ALEPH_ONE -> here.orElse(HOST_OF_THE_LOGIN);
    };
    return new RoomList(rooms.stream().map(sign -> entry(sign, otherwise)).toList());
  }

  private static RoomEntry entry(RoomSign sign, Inet4Address otherwise) {
    return new RoomEntry(sign.room().id().value(), sign.players(), sign.host().orElse(otherwise), sign.port(),
        sign.games(), type(sign.room().type()), sign.shut() ? SHUT : 0);
  }

  private static int type(RoomType type) {
    return switch (type) {
      case UNRANKED -> 0;
      case RANKED -> 1;
      case TOURNAMENT -> 2;
    };
  }

  private static Inet4Address any() {
    try {
      return (Inet4Address) InetAddress.getByAddress(new byte[4]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
