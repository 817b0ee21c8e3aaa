package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metaserver.application.ranking.PlayerRecord;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.Standing;

/** What is known of a player: positions as of the pass, all else as of now. */
record PlayerAnswer(
    int id, String username, int caste, int bestCaste, String order, Optional<PassRow> pass, List<Row> ladders,
    List<RatingChangeRow> changes) {

  static PlayerAnswer of(PlayerRecord player, List<RatingHistory.Step> steps) {
    var rows = player.standings().stream().sorted(Comparator.comparing(Standing::ladder, LadderName.ORDER))
        .map(standing -> Row.of(player, standing)).toList();
    return new PlayerAnswer(player.user().id().value(), player.user().username().text(), player.user().caste().code(),
        player.highestCaste(), PassRow.word(player.order()), player.places().map(PlayerPlaces::pass).map(PassRow::of),
        rows, steps.stream().map(RatingChangeRow::of).toList());
  }

  /** @param kind the ladder that the changes are of */
  void print(String kind, PublicNumber number, PrintWriter out) {
    out.println(username + ": account " + id + ", caste " + caste + ", best caste " + bestCaste + ".");
    out.println(PassRow.heading(pass));
    if (!ladders.isEmpty()) out.println(Row.HEAD);
    ladders.forEach(row -> out.println(row.text()));
    out.println(changes.isEmpty() ? "No changes of " + kind + " to show." : "Changes of " + kind
        + ", the newest first:");
    if (!changes.isEmpty()) out.println(RatingChangeRow.HEAD);
    changes.forEach(change -> out.println(change.text(number)));
  }

  /** One ladder; position 0 is none. */
  record Row(
      String ladder, int position, int number, int highestNumber, int games, int wins, int losses, int ties,
      int dropped, long damageGiven, long damageTaken) {
    static final String HEAD = "LADDER                POSITION  NUMBER  HIGHEST  GAMES   WINS  LOSSES   TIES  DROPPED";

    static Row of(PlayerRecord player, Standing standing) {
      Career career = standing.career();
      return new Row(LadderName.of(standing.ladder()), player.position(standing.ladder()),
          player.order().of(standing.rating()), player.order().highest(standing), career.games(), career.wins(),
          career.losses(), career.ties(), career.disconnects(), career.damageGiven(), career.damageTaken());
    }

    String text() {
      return String.format("%-20s  %8s  %6d  %7d  %5d  %5d  %6d  %5d  %7d", ladder, position == 0 ? "-" : position,
          number,
          highestNumber, games, wins, losses, ties, dropped);
    }
  }
}
