package metaserver.domain.ranking;

import java.util.List;

/**
 * A way to tell what players are worth by whom they beat. Each has its own part of a {@link Rating} and leaves the rest
 * alone. What comes out depends on nothing but what goes in, bit for bit: not on the machine, and not on the order of
 * sides or players.
 */
public sealed interface RatingSystem permits Elo, OpenSkill {
  /** How likely the one side comes in before the other, 0 to 1, by what they are worth before the game. */
  double chance(Side one, Side other);

  /** The ratings after a game of two or more sides, in the order of the sides and of their players. */
  List<List<Rating>> rate(List<Side> sides);
}
