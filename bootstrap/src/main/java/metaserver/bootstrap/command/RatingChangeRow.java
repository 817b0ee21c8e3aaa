package metaserver.bootstrap.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import metaserver.domain.ranking.Chance;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.Voiding;

/** What one game changed for a player. {@code number} is that of the rating, behind which a next page begins. */
record RatingChangeRow(
    long number, int game, Instant startedAt, int place, boolean tied, boolean dropped, int pointsBefore,
    int pointsAfter, int skillBefore, int skillAfter, Optional<Double> chanceByPoints, Optional<Double> chanceBySkill,
    Optional<Voiding> voided) {
  static final String HEAD = "    RATING        GAME  STARTED               PLACE  BEFORE   AFTER";

  static RatingChangeRow of(RatingHistory.Step step) {
    var change = step.change();
    var played = change.contestant();
    Rating before = change.before().rating();
    Rating after = change.rating();
    return new RatingChangeRow(step.number(), step.game().value(), step.startedAt(), played.place().rank(),
        played.place().tied(), played.dropped(), before.points(), after.points(), before.skill(), after.skill(),
        change.chance().map(Chance::byPoints), change.chance().map(Chance::bySkill), step.voided());
  }

  String text(PublicNumber order) {
    int before = switch (order) {
      case POINTS -> pointsBefore;
      case SKILL -> skillBefore;
    };
    int after = switch (order) {
      case POINTS -> pointsAfter;
      case SKILL -> skillAfter;
    };
    return String.format("%10d  %10d  %s  %4d%s  %6d  %6d%s", number, game, startedAt.truncatedTo(ChronoUnit.SECONDS),
        place, tied ? "=" : " ", before, after, notes());
  }

  private String notes() {
    return (dropped ? "  dropped" : "") + voided.map(why -> "  void: " + why.reason()).orElse("");
  }
}
