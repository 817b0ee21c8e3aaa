package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.ranking.CompareRecords.Comparison;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.PlayerPlaces;

/** Two players beside each other, from the first one's side. */
record CompareAnswer(
    String one, String other, int games, int wins, int losses, int ties, int together, Optional<PassRow> pass,
    List<Row> positions) {

  static CompareAnswer of(Username one, Username other, Comparison comparison) {
    HeadToHead games = comparison.games();
    return new CompareAnswer(one.text(), other.text(), games.games(), games.wins(), games.losses(), games.ties(),
        games.together(), comparison.pass().map(PassRow::of),
        rows(positions(comparison.one()), positions(comparison.other())));
  }

  private static Map<Ladder, Integer> positions(Optional<PlayerPlaces> places) {
    return places.map(PlayerPlaces::positions).orElseGet(Map::of);
  }

  /** The ladders on which one of them has a position. */
  private static List<Row> rows(Map<Ladder, Integer> one, Map<Ladder, Integer> other) {
    return Ladder.RANKED_ONES.stream().sorted(LadderName.ORDER)
        .filter(ladder -> one.containsKey(ladder) || other.containsKey(ladder))
        .map(ladder -> new Row(LadderName.of(ladder), one.getOrDefault(ladder, 0), other.getOrDefault(ladder, 0)))
        .toList();
  }

  void print(PrintWriter out) {
    out.println("Ranked games of " + one + " and " + other + " against each other: " + games + "; " + one
        + " won " + wins + ", " + other + " won " + losses + ", ties " + ties + ". On one team: " + together + ".");
    out.println(PassRow.heading(pass));
    if (!positions.isEmpty()) out.println(String.format("%-20s  %31s  %31s", "LADDER", one, other));
    positions.forEach(row -> out.println(row.text()));
  }

  /** Both positions on one ladder; 0 is none. */
  record Row(String ladder, int one, int other) {
    String text() {
      return String.format("%-20s  %31s  %31s", ladder, one == 0 ? "-" : one, other == 0 ? "-" : other);
    }
  }
}
