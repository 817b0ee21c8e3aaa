package metaserver.network.players;

import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.ProtocolViolation;

/**
 * A player as others see him: what the server says of him, then his {@link PlayerData}. Exactly these bytes and no
 * more: Aleph One does not look at the length in the entry and takes the next one to begin behind the team name.
 *
 * @param verb {@link #ADD}, {@link #DELETE} or {@link #CHANGE}; a delete is as complete as the others
 * @param flags differ by the recipient's family
 * @param roomId 0 in lists of one room
 * @param caste 0 to 16, 17 for the administrator's icon, -1 for none
 * @param order id of the order, 0 for none
 */
public record PlayerEntry(
    int verb, int flags, int ranking, int playerId, int roomId, int caste, int order, PlayerData playerData) {
  public static final int ADD = 0;
  public static final int DELETE = 1;
  public static final int CHANGE = 2;

  public static final Codec<PlayerEntry> CODEC = Layout.of(
      u16(), PlayerEntry::verb,
      u16(), PlayerEntry::flags,
      s32(), PlayerEntry::ranking,
      s32(), PlayerEntry::playerId,
      s32(), PlayerEntry::roomId,
      s16(), PlayerEntry::caste,
      s16(), entry -> entry.playerData().length(),
      s16().padded(2), PlayerEntry::order,
      PlayerData.CODEC, PlayerEntry::playerData,
      PlayerEntry::read);

  private static PlayerEntry read(
      int verb, int flags, int ranking, int playerId, int roomId, int caste, int length, int order, PlayerData data) {
    if (length != data.length()) {
      throw new ProtocolViolation("player data of " + data.length() + " bytes called " + length);
    }
    return new PlayerEntry(verb, flags, ranking, playerId, roomId, caste, order, data);
  }
}
