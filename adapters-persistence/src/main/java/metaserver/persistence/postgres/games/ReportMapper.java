package metaserver.persistence.postgres.games;

import java.time.Instant;
import java.util.List;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Report;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements on reports. */
interface ReportMapper {
  String COLUMNS = """
      game_id, sender_id, arrived_at, raw, ended_code, scoring, game_version, time_limit, time_elapsed,
      players_at_start, teams_at_start, team_places, team_captains, team_valid, team_eliminated, team_eliminated_after,
      player_ids, player_teams, player_finished, player_times, player_kills, player_losses,
      player_damage_given, player_damage_taken""";

  @Insert("INSERT INTO game_reports (" + COLUMNS + ") " + """
      VALUES (#{report.game}, #{report.sender}, #{report.arrivedAt}, #{report.raw}, #{report.standings.ended},
          #{report.standings.scoring}, #{report.standings.gameVersion}, #{report.standings.timeLimit},
          #{report.standings.timeElapsed}, #{report.standings.playersAtStart}, #{report.standings.teamsAtStart},
          #{lines.teamPlaces}, #{lines.teamCaptains}, #{lines.teamValid}, #{lines.teamEliminated},
          #{lines.teamEliminatedAfter}, #{lines.playerIds}, #{lines.playerTeams}, #{lines.playerFinished},
          #{lines.playerTimes}, #{lines.playerKills}, #{lines.playerLosses}, #{lines.playerGiven}, #{lines.playerTaken})
      ON CONFLICT (game_id, arrived_at, sender_id) DO NOTHING""")
  int add(@Param("report") Report report, @Param("lines") ReportColumns lines);

  @Results(id = "report")
  @ConstructorArgs({
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "sender_id", javaType = PlayerId.class),
    @Arg(column = "arrived_at", javaType = Instant.class),
    @Arg(column = "raw", javaType = Blob.class),
    @Arg(column = "ended_code", javaType = Standings.class, typeHandler = StandingsHandler.class)
  })
  @Select("SELECT " + COLUMNS + " FROM game_reports WHERE game_id = #{game} ORDER BY arrived_at, sender_id")
  List<Report> ofGame(GameId game);

  @ResultMap("report")
  @Select("SELECT " + COLUMNS
      + " FROM game_reports WHERE game_id = ANY(#{ids}) ORDER BY game_id, arrived_at, sender_id")
  List<Report> ofGames(@Param("ids") SqlArray ids);
}
