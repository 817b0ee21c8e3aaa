package metaserver.domain.ranking;

import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.UserId;

/**
 * Where a player's games on one ladder have brought him. His position among the others is not part of it: that is what
 * the last ranking pass says.
 *
 * @param highestPoints the most that {@link Rating#points} ever were
 * @param highestSkill the most that {@link Rating#skill} ever was
 */
public record Standing(
    UserId user, Ladder ladder, Career career, Rating rating, int highestPoints, int highestSkill) {

  /** Before the first game. */
  public static Standing none(UserId user, Ladder ladder) {
    return new Standing(user, ladder, Career.NONE, Rating.START, 0, 0);
  }

  /** After one more game. */
  Standing after(Contestant game, Rating now) {
    return new Standing(user, ladder, career.after(game), now,
        Math.max(highestPoints, now.points()), Math.max(highestSkill, now.skill()));
  }

  /** The caste of somebody who has few ranked games: 0, 1 or 2 by their number. Empty if his position decides. */
  public Optional<Caste> noviceCaste() {
    return CasteRule.isActive(career.games()) ? Optional.empty() : Optional.of(CasteRule.novice(career.games()));
  }
}
