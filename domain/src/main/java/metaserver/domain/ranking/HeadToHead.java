package metaserver.domain.ranking;

/**
 * What two players' ranked games say, from the first one's side.
 *
 * @param games on different sides
 * @param wins the first one had the better place
 * @param losses the second one had
 * @param together games on one side
 */
public record HeadToHead(int games, int wins, int losses, int together) {
  public static final HeadToHead NONE = new HeadToHead(0, 0, 0, 0);

  public int ties() {
    return games - wins - losses;
  }

  /** With one game more. */
  public HeadToHead and(Contestant one, Contestant other) {
    if (one.side() == other.side()) return new HeadToHead(games, wins, losses, together + 1);
    int ahead = Integer.compare(other.place().rank(), one.place().rank());
    return new HeadToHead(games + 1, wins + (ahead > 0 ? 1 : 0), losses + (ahead < 0 ? 1 : 0), together);
  }
}
