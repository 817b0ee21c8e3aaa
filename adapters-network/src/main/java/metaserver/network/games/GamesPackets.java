package metaserver.network.games;

import java.util.List;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets about games. */
public final class GamesPackets {
  public static final List<PacketEntry<?>> LOGIN = List.of(
      PacketEntry.ofList(
          18, Side.SERVER, RemoteHubList.class, RemoteHub.CODEC, RemoteHubList::new, RemoteHubList::hubs),
      PacketEntry.of(122, Side.CLIENT, RemoteHubQuery.class, RemoteHubQuery.CODEC));

  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.ofList(2, Side.SERVER, GameList.class, GameEntry.CODEC, GameList::new, GameList::games),
      PacketEntry.ofList(
          13, Side.SERVER, GameSearchResult.class, GameEntry.CODEC, GameSearchResult::new, GameSearchResult::games),
      PacketEntry.of(22, Side.SERVER, ProxyJoin.class, ProxyJoin.CODEC),
      PacketEntry.of(104, Side.CLIENT, CreateGame.class, CreateGame.CODEC),
      PacketEntry.of(105, Side.CLIENT, RemoveGame.class, RemoveGame.CODEC),
      PacketEntry.of(111, Side.CLIENT, GamePlayerList.class, GamePlayerList.CODEC),
      PacketEntry.of(112, Side.CLIENT, GameScore.class, GameScore.CODEC),
      PacketEntry.of(113, Side.CLIENT, ResetGame.class, ResetGame.CODEC),
      PacketEntry.of(114, Side.CLIENT, StartGame.class, StartGame.CODEC),
      PacketEntry.of(116, Side.CLIENT, GameSearch.class, GameSearch.CODEC));

  private GamesPackets() {}
}
