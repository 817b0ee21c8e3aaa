package metaserver.domain.ranking;

import java.util.List;

/** The ladders as a whole: a summary for each of the 17 that are ranked, in their order. */
public record LadderOverview(LadderPass pass, List<LadderSummary> ladders) {
  public LadderOverview {
    ladders = List.copyOf(ladders);
  }
}
