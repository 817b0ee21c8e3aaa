package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderPlace;

/** A part of a ladder; without a pass if there was none. */
record LadderAnswer(String ladder, Optional<PassRow> pass, List<Row> places) {
  static LadderAnswer of(Ladder ladder, Optional<LadderPage> page) {
    List<LadderPlace> places = page.map(LadderPage::places).orElseGet(List::of);
    return new LadderAnswer(LadderName.of(ladder), page.map(LadderPage::pass).map(PassRow::of),
        places.stream().map(Row::of).toList());
  }

  /** @param nobody what to say of a pass that has no place to show */
  void print(String nobody, PrintWriter out) {
    out.println(PassRow.heading(pass));
    if (!places.isEmpty()) out.println(Row.HEAD);
    places.forEach(place -> out.println(place.text()));
    if (pass.isPresent() && places.isEmpty()) out.println(nobody);
  }

  /** One place. */
  record Row(int position, int id, String username, int number, int games, int wins, int losses, int ties) {
    static final String HEAD = "  POSITION  NAME                              NUMBER   GAMES    WINS  LOSSES    TIES";

    static Row of(LadderPlace place) {
      return new Row(place.position(), place.user().value(), place.username().text(), place.number(), place.games(),
          place.wins(), place.losses(), place.ties());
    }

    String text() {
      return String.format("%10d  %-31s  %7d  %6d  %6d  %6d  %6d", position, username, number, games, wins, losses,
          ties);
    }
  }
}
