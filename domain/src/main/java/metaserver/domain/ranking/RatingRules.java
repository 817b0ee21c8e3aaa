package metaserver.domain.ranking;

/** The constants of both systems. A game keeps those by which it was rated. */
public record RatingRules(Elo elo, OpenSkill openSkill) {
  public static final RatingRules DEFAULT = new RatingRules(Elo.DEFAULT, OpenSkill.DEFAULT);
}
