package metaserver.application.ranking;

import java.util.List;
import metaserver.domain.ranking.Standing;

/**
 * What rating games again changed, or would change.
 *
 * @param games those that were rated again with another outcome
 * @param shifts who stands elsewhere, by player and ladder
 */
public record Recomputed(int games, List<Shift> shifts) {
  public Recomputed {
    shifts = List.copyOf(shifts);
  }

  /** A standing as it was and as it is. */
  public record Shift(Standing before, Standing after) {}
}
