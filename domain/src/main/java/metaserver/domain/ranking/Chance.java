package metaserver.domain.ranking;

/** How likely a side was to beat another before the game, in the mean over all others, by each system: 0 to 1. */
public record Chance(double byPoints, double bySkill) {
  public Chance {
    if (!(byPoints >= 0 && byPoints <= 1 && bySkill >= 0 && bySkill <= 1)) {
      throw new IllegalArgumentException("a chance is 0 to 1");
    }
  }
}
