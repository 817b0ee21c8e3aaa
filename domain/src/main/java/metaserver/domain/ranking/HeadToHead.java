package metaserver.domain.ranking;

import metaserver.domain.games.Place;

/**
 * What two players' common games say, from the first one's side. Spectators and teams without a place do not count.
 *
 * @param games on different teams, or each for himself
 * @param wins the first one had the better place
 * @param losses the second one had
 * @param together games on one team
 */
public record HeadToHead(int games, int wins, int losses, int together) {
  public int ties() {
    return games - wins - losses;
  }

  /** With one game more, in which both have a place. */
  public HeadToHead and(Part one, Part other) {
    if (one.team().isPresent() && one.team().equals(other.team())) {
      return new HeadToHead(games, wins, losses, together + 1);
    }
    int ahead = Integer.compare(rank(other), rank(one));
    return new HeadToHead(games + 1, wins + (ahead > 0 ? 1 : 0), losses + (ahead < 0 ? 1 : 0), together);
  }

  private static int rank(Part part) {
    return part.place().map(Place::rank).orElseThrow();
  }
}
