package metaserver.domain.ranking;

import metaserver.domain.games.Place.Outcome;

/**
 * What a player's games on one ladder add up to.
 *
 * @param damageGiven and {@code damageTaken} in points of units
 * @param disconnects games left before their end
 */
public record Career(int games, int wins, int losses, int ties, long damageGiven, long damageTaken, int disconnects) {
  public static final Career NONE = new Career(0, 0, 0, 0, 0, 0, 0);

  public Career {
    if (games < 0 || games != wins + losses + ties || disconnects < 0 || disconnects > games
        || damageGiven < 0 || damageTaken < 0) {
      throw new IllegalArgumentException("a career is made of games that were won, lost or tied");
    }
  }

  /** After one more game. */
  Career after(Contestant game) {
    Outcome outcome = game.place().outcome();
    return new Career(games + 1, wins + (outcome == Outcome.WIN ? 1 : 0), losses + (outcome == Outcome.LOSS ? 1 : 0),
        ties + (outcome == Outcome.TIE ? 1 : 0), damageGiven + game.damageGiven(), damageTaken + game.damageTaken(),
        disconnects + (game.dropped() ? 1 : 0));
  }
}
