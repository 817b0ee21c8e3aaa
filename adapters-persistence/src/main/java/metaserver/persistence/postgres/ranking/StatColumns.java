package metaserver.persistence.postgres.ranking;

import java.util.Collection;
import metaserver.domain.games.Place;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.PlayerStat;
import metaserver.persistence.postgres.platform.SqlArray;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** Figures turned on their side, for one constant statement that writes all of them. */
record StatColumns(
    SqlArray users, SqlArray games, SqlArray nicks, SqlArray teams, SqlArray places, SqlArray ties,
    SqlArray spectators, SqlArray hosts, SqlArray captains, SqlArray dropped, SqlArray scores, SqlArray kills,
    SqlArray deaths, SqlArray assists, SqlArray given, SqlArray taken, SqlArray times, SqlArray metadata) {

  static StatColumns of(Collection<PlayerStat> stats) {
    return new StatColumns(
        SqlArray.numbers(stats, stat -> stat.user().map(UserId::value).orElse(null)),
        SqlArray.numbers(stats, stat -> stat.game().value()),
        SqlArray.texts(stats, stat -> stat.nick().text()),
        SqlArray.numbers(stats, stat -> stat.part().team().orElse(null)),
        SqlArray.numbers(stats, stat -> stat.part().place().map(Place::rank).orElse(null)),
        SqlArray.flags(stats, stat -> stat.part().place().map(Place::tied).orElse(null)),
        SqlArray.flags(stats, stat -> stat.part().spectator()),
        SqlArray.flags(stats, stat -> stat.part().host()),
        SqlArray.flags(stats, stat -> stat.part().captain()),
        SqlArray.flags(stats, stat -> stat.part().dropped()),
        SqlArray.numbers(stats, stat -> stat.tally().score()),
        SqlArray.numbers(stats, stat -> stat.tally().kills()),
        SqlArray.numbers(stats, stat -> stat.tally().deaths()),
        SqlArray.numbers(stats, stat -> stat.tally().assists()),
        SqlArray.numbers(stats, stat -> stat.tally().damageGiven()),
        SqlArray.numbers(stats, stat -> stat.tally().damageTaken()),
        SqlArray.texts(stats, stat -> ValueHandlers.offset(stat.playedAt()).toString()),
        SqlArray.texts(stats, stat -> stat.metadata().json()));
  }
}
