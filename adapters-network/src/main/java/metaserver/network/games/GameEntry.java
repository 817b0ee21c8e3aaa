package metaserver.network.games;

import static metaserver.network.wire.Fields.ipv4;
import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u16;
import static metaserver.network.wire.Fields.u8;

import java.net.Inet4Address;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A game as others see it.
 *
 * @param host where to connect to
 * @param verb {@link #ADD}, {@link #DELETE} or {@link #CHANGE}; a delete is as complete as the others
 * @param secondsRemaining -1 without a limit, 0 before the start
 */
public record GameEntry(
    int gameId,
    Inet4Address host,
    int port,
    int verb,
    int version,
    int secondsRemaining,
    int creatingPlayerId,
    GameData gameData) {
  public static final int ADD = 0;
  public static final int DELETE = 1;
  public static final int CHANGE = 2;

  public static final Codec<GameEntry> CODEC = Layout.of(
      s32(), GameEntry::gameId,
      ipv4(), GameEntry::host,
      u16(), GameEntry::port,
      u8(), GameEntry::verb,
      u8(), GameEntry::version,
      s32(), GameEntry::secondsRemaining,
      s32(), GameEntry::creatingPlayerId,
      GameData.SIZED, GameEntry::gameData,
      GameEntry::new);
}
