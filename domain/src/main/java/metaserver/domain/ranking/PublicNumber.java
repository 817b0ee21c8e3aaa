package metaserver.domain.ranking;

/** The one number by which players are compared wherever it is shown: ladders, castes and packet 17 follow it. */
public enum PublicNumber {
  /** Points of Elo's system. */
  POINTS,
  /** What OpenSkill is almost certain of, see {@link Rating#skill}. */
  SKILL;

  public int of(Rating rating) {
    return switch (this) {
      case POINTS -> rating.points();
      case SKILL -> rating.skill();
    };
  }

  /** The most that it ever was. */
  public int highest(Standing standing) {
    return switch (this) {
      case POINTS -> standing.highestPoints();
      case SKILL -> standing.highestSkill();
    };
  }
}
