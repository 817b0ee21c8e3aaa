package metaserver.persistence.postgres.games;

import java.util.List;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.persistence.postgres.platform.SqlArray;

/** Teams turned on their side, for one statement that writes all of them. */
record TeamColumns(SqlArray numbers, SqlArray names, SqlArray places, SqlArray ties, SqlArray eliminations) {
  static TeamColumns of(List<Team> teams) {
    return new TeamColumns(
        SqlArray.numbers(teams, Team::number),
        SqlArray.texts(teams, team -> team.name().text()),
        SqlArray.numbers(teams, team -> team.place().map(Place::rank).orElse(null)),
        SqlArray.flags(teams, team -> team.place().map(Place::tied).orElse(null)),
        SqlArray.flags(teams, Team::eliminated));
  }
}
