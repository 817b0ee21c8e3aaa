package metaserver.domain.ranking;

import java.util.List;

/** Places that follow one another, the best first, and the pass that they are of. */
public record LadderPage(LadderPass pass, List<LadderPlace> places) {
  public LadderPage {
    places = List.copyOf(places);
  }
}
