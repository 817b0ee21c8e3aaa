package metaserver.domain.ranking;

import java.time.Instant;
import java.util.List;

/**
 * A ranking pass that is over.
 *
 * @param number counts the passes
 * @param at when it began: games settled later do not count
 * @param order what the players were put in order by
 * @param users how many accounts there were
 * @param breakpoints see {@link CasteRule#breakpoints}
 */
public record LadderPass(long number, Instant at, PublicNumber order, int users, List<Integer> breakpoints) {
  public LadderPass {
    breakpoints = List.copyOf(breakpoints);
  }
}
