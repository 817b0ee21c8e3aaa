package metaserver.network.players;

import static metaserver.network.wire.Fields.bool32;
import static metaserver.network.wire.Fields.s16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 17: all that is known of a player, the answer to packet 121. */
public record PlayerInfo(
    boolean administratorFlag,
    boolean bungieEmployeeFlag,
    int orderIndex,
    int iconIndex,
    Rgb primaryColor,
    Rgb secondaryColor,
    Scores scores,
    Scores orderScores,
    Overall overall,
    PlayerTexts strings)
    implements Packet {
  public static final Codec<PlayerInfo> CODEC = Layout.of(
      bool32(), PlayerInfo::administratorFlag,
      bool32(), PlayerInfo::bungieEmployeeFlag,
      s16(), PlayerInfo::orderIndex,
      s16(), PlayerInfo::iconIndex,
      Rgb.CODEC, PlayerInfo::primaryColor,
      Rgb.CODEC, PlayerInfo::secondaryColor,
      Scores.CODEC, PlayerInfo::scores,
      Scores.CODEC, PlayerInfo::orderScores,
      Overall.CODEC, PlayerInfo::overall,
      PlayerTexts.CODEC, PlayerInfo::strings,
      PlayerInfo::new);
}
