package metaserver.bootstrap.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.PublicNumber;

/** The pass that positions are of. */
record PassRow(long number, Instant at, String order, int accounts) {
  static PassRow of(LadderPass pass) {
    return new PassRow(pass.number(), pass.at(), word(pass.order()), pass.users());
  }

  static String word(PublicNumber order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** What stands above positions. */
  static String heading(Optional<PassRow> pass) {
    return pass.map(PassRow::text)
        .orElse("There was no ranking pass yet: nobody has a position. \"metaserver ratings pass\" makes one.");
  }

  private String text() {
    return "Positions by " + order + ", as of pass " + number + " of " + at.truncatedTo(ChronoUnit.SECONDS) + ", of "
        + accounts + " accounts.";
  }
}
