package metaserver.network.players;

import java.util.List;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets about players. */
public final class PlayersPackets {
  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.ofList(
          14,
          Side.SERVER,
          PlayerSearchResult.class,
          LocatedPlayer.CODEC,
          PlayerSearchResult::new,
          PlayerSearchResult::players),
      PacketEntry.of(17, Side.SERVER, PlayerInfo.class, PlayerInfo.CODEC),
      PacketEntry.of(117, Side.CLIENT, PlayerSearch.class, PlayerSearch.CODEC),
      PacketEntry.of(121, Side.CLIENT, PlayerInfoQuery.class, PlayerInfoQuery.CODEC),
      PacketEntry.of(122, Side.CLIENT, PersonalTexts.class, PersonalTexts.CODEC));

  private PlayersPackets() {}
}
