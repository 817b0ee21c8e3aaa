package metaserver.domain.ranking;

/**
 * What two players' common games say, from the first one's side. Spectators and teams without a place do not count.
 *
 * @param games on different teams
 * @param wins the first one's team had the better place
 * @param losses the second one's had
 * @param together games on one team
 */
public record HeadToHead(int games, int wins, int losses, int together) {
  public int ties() {
    return games - wins - losses;
  }
}
