package metaserver.domain.ranking;

/**
 * What a player's games on one ladder add up to.
 *
 * @param damageGiven and {@code damageTaken} in points of units
 * @param disconnects games left before their end
 */
public record Career(int games, int wins, int losses, int ties, long damageGiven, long damageTaken, int disconnects) {
  public static final Career NONE = new Career(0, 0, 0, 0, 0, 0, 0);

  public Career {
    if (games < 0 || games != wins + losses + ties || disconnects < 0 || disconnects > games || damageGiven < 0 || damageTaken < 0) {
      throw new IllegalArgumentException("a career is made of games that were won, lost or tied");
    }
  }
}
