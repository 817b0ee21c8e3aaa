package metaserver.persistence.postgres.ranking;

import java.util.Collection;
import java.util.List;
import metaserver.domain.ranking.Chance;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.persistence.postgres.platform.SqlArray;

/** Changes turned on their side, for one constant statement that writes all of them. */
record ChangeColumns(
    SqlArray numbers, StandingColumns before, SqlArray sides, SqlArray places, SqlArray ties, SqlArray dropped,
    SqlArray given,
    SqlArray taken, SqlArray pointsAfter, SqlArray musAfter, SqlArray sigmasAfter, SqlArray chancesByPoints,
    SqlArray chancesBySkill) {

  /** Of a game that has no number yet. */
  static ChangeColumns of(List<RatingChange> changes) {
    return of(changes.stream().map(change -> new Numbered(0, change)).toList());
  }

  static ChangeColumns ofAll(Collection<Entry> games) {
    return of(games.stream().flatMap(entry -> entry.game().changes().stream()
        .map(change -> new Numbered(entry.number(), change))).toList());
  }

  private static ChangeColumns of(Collection<Numbered> rows) {
    return new ChangeColumns(
        SqlArray.longs(rows, Numbered::number),
        StandingColumns.of(rows.stream().map(row -> row.change.before()).toList()),
        SqlArray.numbers(rows, row -> row.change.contestant().side()),
        SqlArray.numbers(rows, row -> row.change.contestant().place().rank()),
        SqlArray.flags(rows, row -> row.change.contestant().place().tied()),
        SqlArray.flags(rows, row -> row.change.contestant().dropped()),
        SqlArray.numbers(rows, row -> row.change.contestant().damageGiven()),
        SqlArray.numbers(rows, row -> row.change.contestant().damageTaken()),
        SqlArray.numbers(rows, row -> row.change.rating().points()),
        SqlArray.doubles(rows, row -> row.change.rating().mu()),
        SqlArray.doubles(rows, row -> row.change.rating().sigma()),
        SqlArray.doubles(rows, row -> row.change.chance().map(Chance::byPoints).orElse(null)),
        SqlArray.doubles(rows, row -> row.change.chance().map(Chance::bySkill).orElse(null)));
  }

  private record Numbered(long number, RatingChange change) {}
}
