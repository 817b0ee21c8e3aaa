package metaserver.application.ranking;

import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.User;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.Standing;

/**
 * An account and what it reached.
 *
 * @param places empty before the first pass
 * @param order which number is public
 */
public record PlayerRecord(User user, List<Standing> standings, Optional<PlayerPlaces> places, PublicNumber order) {
  public PlayerRecord {
    standings = List.copyOf(standings);
  }

  public Optional<Standing> standing(Ladder ladder) {
    return standings.stream().filter(standing -> standing.ladder().equals(ladder)).findFirst();
  }

  /** 0 for none. */
  public int position(Ladder ladder) {
    return places.map(seen -> seen.positions().getOrDefault(ladder, 0)).orElse(0);
  }

  public int highestCaste() {
    int now = user.caste().code();
    return places.map(seen -> Math.max(now, seen.highestCaste().code())).orElse(now);
  }
}
