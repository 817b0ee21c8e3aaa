package metaserver.persistence.postgres.games;

import java.util.List;
import metaserver.domain.games.Standings;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.persistence.postgres.platform.SqlArray;

/** The lines of a report turned on their side, one array for each column. */
record ReportColumns(
    SqlArray teamPlaces, SqlArray teamCaptains, SqlArray teamValid, SqlArray teamEliminated,
    SqlArray teamEliminatedAfter,
    SqlArray playerIds, SqlArray playerTeams, SqlArray playerFinished, SqlArray playerTimes, SqlArray playerKills,
    SqlArray playerLosses, SqlArray playerGiven, SqlArray playerTaken) {

  static ReportColumns of(Standings said) {
    List<TeamLine> teams = said.teams();
    List<PlayerLine> players = said.players();
    return new ReportColumns(
        SqlArray.numbers(teams, TeamLine::place),
        SqlArray.numbers(teams, TeamLine::captain),
        SqlArray.flags(teams, TeamLine::valid),
        SqlArray.flags(teams, TeamLine::eliminated),
        SqlArray.numbers(teams, TeamLine::eliminatedAfter),
        SqlArray.numbers(players, PlayerLine::player),
        SqlArray.numbers(players, PlayerLine::team),
        SqlArray.flags(players, PlayerLine::finished),
        SqlArray.numbers(players, PlayerLine::timePlayed),
        SqlArray.numbers(players, PlayerLine::unitsKilled),
        SqlArray.numbers(players, PlayerLine::unitsLost),
        SqlArray.numbers(players, PlayerLine::damageGiven),
        SqlArray.numbers(players, PlayerLine::damageTaken));
  }
}
