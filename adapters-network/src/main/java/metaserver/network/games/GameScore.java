package metaserver.network.games;

import static metaserver.network.wire.Fields.list;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Standings;
import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 112: how my game ended.
 *
 * @param gameEndedCode 0 as it should, 1 the host was lost, 2 a player quit
 * @param timeLimit in ticks
 * @param actualTimeElapsed in ticks
 * @param teams always sixteen
 * @param players as many as the packet holds: always sixteen from old versions, maybe more from new ones
 */
public record GameScore(
    int gameId,
    int gameEndedCode,
    int gameScoring,
    int version,
    int timeLimit,
    int actualTimeElapsed,
    int reportingPlayerId,
    int numberOfPlayers,
    int numberOfTeams,
    List<TeamScore> teams,
    List<PlayerScore> players)
    implements Packet {
  public static final int TEAMS = 16;

  public static final Codec<GameScore> CODEC = Layout.of(
      s32(), GameScore::gameId,
      s16(), GameScore::gameEndedCode,
      s16(), GameScore::gameScoring,
      s32(), GameScore::version,
      s32(), GameScore::timeLimit,
      s32(), GameScore::actualTimeElapsed,
      s32(), GameScore::reportingPlayerId,
      s16(), GameScore::numberOfPlayers,
      s16(), GameScore::numberOfTeams,
      list(TEAMS, TeamScore.CODEC), GameScore::teams,
      list(PlayerScore.CODEC), GameScore::players,
      GameScore::new);

  /** The payload as it came: every byte of it is in a field. */
  Blob payload() {
    ByteBuf bytes = Unpooled.buffer();
    CODEC.encode(this, bytes);
    return Blob.of(ByteBufUtil.getBytes(bytes));
  }

  Standings standings() {
    return new Standings(ended(), gameScoring, version, timeLimit, actualTimeElapsed, numberOfPlayers, numberOfTeams,
        teams.stream().map(TeamScore::line).toList(), players.stream().map(PlayerScore::line).toList());
  }

  /** A code that no client is known to send is no normal end, and the host was there to say it. */
  private EndedCode ended() {
    return switch (gameEndedCode) {
      case 0 -> EndedCode.NORMAL;
      case 1 -> EndedCode.HOST_LOST;
      default -> EndedCode.PLAYER_QUIT;
    };
  }
}
