package metaserver.domain.ranking;

/** Which of the two ratings is the one that everybody sees, and that castes and positions follow. */
public enum PublicNumber {
  POINTS {
    @Override
    public int of(Rating rating) {
      return rating.points();
    }

    @Override
    public int highest(Standing standing) {
      return standing.highestPoints();
    }
  },
  SKILL {
    @Override
    public int of(Rating rating) {
      return rating.skill();
    }

    @Override
    public int highest(Standing standing) {
      return standing.highestSkill();
    }
  };

  /** What a player is worth, never below 0. */
  public abstract int of(Rating rating);

  /** The most that it ever was. */
  public abstract int highest(Standing standing);
}
