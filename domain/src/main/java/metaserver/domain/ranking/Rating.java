package metaserver.domain.ranking;

/**
 * What a player is worth, by both systems, which are kept side by side.
 *
 * @param points of Elo's system, never below 0
 * @param mu the likely skill by OpenSkill
 * @param sigma how uncertain that is
 */
public record Rating(int points, double mu, double sigma) {
  public static final Rating START = new Rating(0, 25, 25.0 / 3);

  public Rating {
    if (points < 0) throw new IllegalArgumentException("points do not fall below 0");
    if (!Double.isFinite(mu) || !(sigma > 0) || !Double.isFinite(sigma)) {
      throw new IllegalArgumentException("a skill is a number and its uncertainty a positive one");
    }
  }

  /** OpenSkill's public number: what a player is worth almost certainly, by the scale of points. */
  public int skill() {
    return (int) Math.clamp(Math.floor(40 * (mu - 3 * sigma)), 0, Integer.MAX_VALUE);
  }
}
