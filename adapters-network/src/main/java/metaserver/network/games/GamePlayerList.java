package metaserver.network.games;

import static metaserver.network.wire.Fields.list;
import static metaserver.network.wire.Fields.s32;

import java.util.List;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 111: these play in my game. */
public record GamePlayerList(int gameId, List<Integer> playerIds) implements Packet {
  public static final Codec<GamePlayerList> CODEC = Layout.of(
      s32(), GamePlayerList::gameId,
      list(s32()), GamePlayerList::playerIds,
      GamePlayerList::new);
}
