package metaserver.domain.ranking;

import java.util.Map;
import metaserver.domain.identity.Caste;

/**
 * Where the last pass saw one player.
 *
 * @param positions from 1 on, for the ladders on which he has one
 * @param highestCaste the best that he ever had
 */
public record PlayerPlaces(LadderPass pass, Map<Ladder, Integer> positions, Caste highestCaste) {
  public PlayerPlaces {
    positions = Map.copyOf(positions);
  }
}
