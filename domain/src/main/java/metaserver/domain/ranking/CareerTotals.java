package metaserver.domain.ranking;

/**
 * What a player's games add up to, wherever they were played: those of unranked rooms and Aleph One's count as well.
 *
 * @param damageGiven and {@code damageTaken} in points of units
 */
public record CareerTotals(int games, long kills, long losses, long damageGiven, long damageTaken) {
  public static final CareerTotals NONE = new CareerTotals(0, 0, 0, 0, 0);

  public CareerTotals and(Tally game) {
    return new CareerTotals(games + 1, kills + game.kills(), losses + game.deaths(), damageGiven + game.damageGiven(),
        damageTaken + game.damageTaken());
  }
}
