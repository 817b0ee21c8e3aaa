package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.application.ranking.Recomputed;
import metaserver.domain.ranking.Rating;

/** Tells an operator who stands elsewhere, and by how much. */
record ShiftList(boolean json, PrintWriter out) {
  void tell(String what, Optional<Integer> game, Recomputed changes) {
    List<Row> rows = changes.shifts().stream().map(Row::of).toList();
    if (json) {
      out.println(Json.of(new Answer(game, changes.games(), rows)));
    } else {
      out.println(what + ". Later games with another outcome: " + changes.games() + ". Standings that change: "
          + rows.size() + ".");
      if (!rows.isEmpty()) out.println("      USER  LADDER       POINTS         SKILL");
      rows.forEach(row -> out.println(row.text()));
    }
  }

  /** All of it as JSON. */
  record Answer(Optional<Integer> game, int games, List<Row> standings) {}

  /** One standing. */
  record Row(int user, int ladder, int pointsBefore, int pointsAfter, int skillBefore, int skillAfter) {
    static Row of(Recomputed.Shift shift) {
      Rating before = shift.before().rating();
      Rating after = shift.after().rating();
      return new Row(shift.after().user().value(), shift.after().ladder().code(), before.points(), after.points(),
          before.skill(), after.skill());
    }

    String text() {
      return String.format("%10d  %6d  %5d > %5d  %5d > %5d", user, ladder, pointsBefore, pointsAfter, skillBefore,
          skillAfter);
    }
  }
}
