package metaserver.domain.ranking;

/**
 * What one player's game adds up to.
 *
 * @param score rating points won or lost
 * @param kills units killed
 * @param deaths units lost
 * @param assists no client reports any: stays 0
 * @param damageGiven as reported, points of units
 * @param damageTaken as reported, points of units
 */
public record Tally(int score, int kills, int deaths, int assists, int damageGiven, int damageTaken) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  public Tally {
    if ((kills | deaths | assists | damageGiven | damageTaken) < 0) {
      throw new IllegalArgumentException("only the score may be negative");
    }
  }

  public Tally withScore(int won) {
    return new Tally(won, kills, deaths, assists, damageGiven, damageTaken);
  }
}
