package metaserver.network.players;

import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s8;
import static metaserver.network.wire.Fields.u8;

import metaserver.domain.text.MacRoman;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A player as he wants to be seen, sent in packets 100 and 103 and shown to everybody in packet 1.
 *
 * @param icon index of the coat of arms; 0 from Aleph One
 * @param casteIcon 0 or -1; the caste beside the player data counts
 * @param state bit 0: in a game (Myth) or away (Aleph One)
 * @param order id of the order, 0 for none
 * @param gameVersion 2180 is Myth 1.8.0; 5000 from Aleph One
 * @param buildNumber of the client; 0 from Aleph One
 * @param name the name to show, with format codes
 */
public record PlayerData(
    int icon,
    int casteIcon,
    int state,
    Rgb primaryColor,
    Rgb secondaryColor,
    int order,
    int gameVersion,
    int buildNumber,
    String name,
    String teamName) {
  /** The longest that a client sends and that fits into packet 100. */
  public static final int MAX_BYTES = 128;

  private static final int FIXED_BYTES = 38;
  private static final int MAX_TEXT = MAX_BYTES - FIXED_BYTES - 2;

  public static final Codec<PlayerData> CODEC = Layout.of(
      u8(), PlayerData::icon,
      s8(), PlayerData::casteIcon,
      s16(), PlayerData::state,
      Rgb.CODEC, PlayerData::primaryColor,
      Rgb.CODEC, PlayerData::secondaryColor,
      s16(), PlayerData::order,
      s16(), PlayerData::gameVersion,
      s16().padded(12), PlayerData::buildNumber,
      cstring(MAX_TEXT), PlayerData::name,
      cstring(MAX_TEXT), PlayerData::teamName,
      PlayerData::new);

  /** The size on the wire. */
  public int length() {
    return FIXED_BYTES + MacRoman.length(name) + 1 + MacRoman.length(teamName) + 1;
  }
}
