package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Standings;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.persistence.postgres.platform.RowHandler;

/** What a report says, whose lines stand as one array for each of their columns. */
public final class StandingsHandler extends RowHandler<Standings> {
  @Override
  protected Standings read(ResultSet row) throws SQLException {
    return new Standings(EndedCode.valueOf(row.getString("ended_code")), row.getInt("scoring"),
        row.getInt("game_version"),
        row.getInt("time_limit"), row.getInt("time_elapsed"), row.getInt("players_at_start"),
        row.getInt("teams_at_start"),
        teams(row), players(row));
  }

  private static List<TeamLine> teams(ResultSet row) throws SQLException {
    Integer[] places = numbers(row, "team_places");
    Integer[] captains = numbers(row, "team_captains");
    Boolean[] valid = flags(row, "team_valid");
    Boolean[] eliminated = flags(row, "team_eliminated");
    Integer[] after = numbers(row, "team_eliminated_after");
    return IntStream.range(0, places.length)
        .mapToObj(i -> new TeamLine(places[i], captains[i], valid[i], eliminated[i], after[i])).toList();
  }

  private static List<PlayerLine> players(ResultSet row) throws SQLException {
    Integer[] ids = numbers(row, "player_ids");
    Integer[] teams = numbers(row, "player_teams");
    Boolean[] finished = flags(row, "player_finished");
    Integer[] times = numbers(row, "player_times");
    Integer[] kills = numbers(row, "player_kills");
    Integer[] losses = numbers(row, "player_losses");
    Integer[] given = numbers(row, "player_damage_given");
    Integer[] taken = numbers(row, "player_damage_taken");
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new PlayerLine(teams[i], finished[i], times[i], kills[i], losses[i], given[i], taken[i], ids[i]))
        .toList();
  }

  private static Integer[] numbers(ResultSet row, String column) throws SQLException {
    return (Integer[]) row.getArray(column).getArray();
  }

  private static Boolean[] flags(ResultSet row, String column) throws SQLException {
    return (Boolean[]) row.getArray(column).getArray();
  }
}
