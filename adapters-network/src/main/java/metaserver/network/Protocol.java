package metaserver.network;

import java.util.List;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.buddies.BuddiesPackets;
import metaserver.network.chat.ChatPackets;
import metaserver.network.films.FilmsPackets;
import metaserver.network.games.GamesPackets;
import metaserver.network.identity.IdentityPackets;
import metaserver.network.lobby.LobbyPackets;
import metaserver.network.notices.NoticePackets;
import metaserver.network.orders.OrdersPackets;
import metaserver.network.players.PlayersPackets;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.SessionKeyOffer;
import metaserver.network.wire.Side;

/**
 * The packet tables. Packets 4, 5, 11 and 108 are in none: no client has a use for them. Packet 203 comes before
 * the family is known, with a table of its own.
 */
public final class Protocol {
  /** What is said before a connection is anything: the key, in clear. */
  public static final PacketTable OPENING = new PacketTable(
      List.of(PacketEntry.of(SessionKeyOffer.ID, Side.BOTH, SessionKeyOffer.class, SessionKeyOffer.CODEC)));

  private static final PacketTable MYTH_LOGIN = loginOf(ClientFamily.MYTH);
  private static final PacketTable MYTH_ROOM = roomOf(ClientFamily.MYTH);
  private static final PacketTable ALEPH_ONE_LOGIN = loginOf(ClientFamily.ALEPH_ONE);
  private static final PacketTable ALEPH_ONE_ROOM = roomOf(ClientFamily.ALEPH_ONE);

  private Protocol() {}

  /** What is said on a login connection. Families differ in what they read and in how they put a password. */
  public static PacketTable login(ClientFamily family) {
    return switch (family) {
      case MYTH -> MYTH_LOGIN;
      case ALEPH_ONE -> ALEPH_ONE_LOGIN;
    };
  }

  /** What is said in a room. */
  public static PacketTable room(ClientFamily family) {
    return switch (family) {
      case MYTH -> MYTH_ROOM;
      case ALEPH_ONE -> ALEPH_ONE_ROOM;
    };
  }

  private static PacketTable loginOf(ClientFamily family) {
    return new PacketTable(
        NoticePackets.of(family), IdentityPackets.login(family), LobbyPackets.LOGIN, GamesPackets.LOGIN);
  }

  private static PacketTable roomOf(ClientFamily family) {
    return new PacketTable(
        NoticePackets.of(family),
        IdentityPackets.ROOM,
        LobbyPackets.ROOM,
        ChatPackets.ROOM,
        GamesPackets.ROOM,
        PlayersPackets.ROOM,
        OrdersPackets.ROOM,
        BuddiesPackets.ROOM,
        FilmsPackets.ROOM);
  }
}
