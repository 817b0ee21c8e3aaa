package metaserver.persistence.postgres.ranking;

import java.util.Collection;
import metaserver.domain.ranking.Standing;
import metaserver.persistence.postgres.platform.SqlArray;

/** Standings turned on their side, for one constant statement that writes all of them. */
record StandingColumns(
    SqlArray users, SqlArray ladders, SqlArray played, SqlArray wins, SqlArray losses, SqlArray drawn,
    SqlArray damageGiven,
    SqlArray damageTaken, SqlArray disconnects, SqlArray points, SqlArray mus, SqlArray sigmas, SqlArray skills,
    SqlArray highestPoints, SqlArray highestSkills) {

  static StandingColumns of(Collection<Standing> standings) {
    return new StandingColumns(
        SqlArray.numbers(standings, standing -> standing.user().value()),
        SqlArray.numbers(standings, standing -> standing.ladder().code()),
        SqlArray.numbers(standings, standing -> standing.career().games()),
        SqlArray.numbers(standings, standing -> standing.career().wins()),
        SqlArray.numbers(standings, standing -> standing.career().losses()),
        SqlArray.numbers(standings, standing -> standing.career().ties()),
        SqlArray.longs(standings, standing -> standing.career().damageGiven()),
        SqlArray.longs(standings, standing -> standing.career().damageTaken()),
        SqlArray.numbers(standings, standing -> standing.career().disconnects()),
        SqlArray.numbers(standings, standing -> standing.rating().points()),
        SqlArray.doubles(standings, standing -> standing.rating().mu()),
        SqlArray.doubles(standings, standing -> standing.rating().sigma()),
        SqlArray.numbers(standings, standing -> standing.rating().skill()),
        SqlArray.numbers(standings, Standing::highestPoints),
        SqlArray.numbers(standings, Standing::highestSkill));
  }
}
