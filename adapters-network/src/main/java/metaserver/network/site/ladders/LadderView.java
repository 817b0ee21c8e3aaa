package metaserver.network.site.ladders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.Choice;
import metaserver.network.site.shown.PlayerLink;

/**
 * A page of a ladder.
 *
 * @param rankedAt when the pass began that it is of; empty before the first
 * @param number what players are in order by: points or skill
 * @param around whom the visitor looked for; {@code missing} if he has no place, or there is nobody of that name
 * @param next the address of the page that follows
 */
public record LadderView(String ladder, String word, Optional<Instant> rankedAt, String number, List<LadderLine> places,
    Optional<String> around, boolean missing, Optional<String> next, @JsonIgnore List<Choice> ladders) {
  public LadderView {
    places = List.copyOf(places);
    ladders = List.copyOf(ladders);
  }

  /** @param sought whether he is the one the visitor looked for */
  public record LadderLine(int position, PlayerLink player, Optional<CasteView> caste, int number, int games, int wins,
      int losses, int ties, boolean sought) {}
}
