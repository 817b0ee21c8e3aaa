package metaserver.network.site.ladders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.network.site.shown.CasteView;

/**
 * All ladders, and what castes take.
 *
 * @param rankedAt when the last pass began; empty before the first
 * @param users how many accounts there were
 */
public record LaddersView(
    Optional<Instant> rankedAt, int users, String number, List<SummaryLine> ladders, List<CasteLine> castes) {
  public LaddersView {
    ladders = List.copyOf(ladders);
    castes = List.copyOf(castes);
  }

  /** @param leader empty if nobody ever played there */
  public record SummaryLine(String ladder, String word, Optional<String> leader, long best, long games) {}

  /**
   * How one gets a caste.
   *
   * @param number what the lowest player above has: more than that is enough; empty if that is not what counts
   */
  public record CasteLine(CasteView caste, String rule, Optional<Integer> number) {}
}
