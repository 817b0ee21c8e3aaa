package metaserver.domain.games;

import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * How one participant of a game came out of it.
 *
 * @param team the number of his team; empty for spectators, and where nobody knows
 * @param place of his team
 * @param dropped whether he left before the end
 */
public record Showing(
    Participant who, Optional<Integer> team, Optional<Place> place, boolean spectator, boolean captain, boolean dropped,
    Figures figures) {

  /** Of somebody in whose game nothing was decided. */
  static Showing unknown(Participant who) {
    return new Showing(who, Optional.empty(), Optional.empty(), false, false, false, Figures.NONE);
  }

  /** Of somebody who only looked on. */
  static Showing spectator(Participant who, boolean dropped) {
    return new Showing(who, Optional.empty(), Optional.empty(), true, false, dropped, Figures.NONE);
  }

  public Optional<UserId> user() {
    return who.id().user();
  }

  /** What is counted of a player; never negative, whatever was reported. */
  public record Figures(int unitsKilled, int unitsLost, int damageGiven, int damageTaken) {
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    public Figures {
      if ((unitsKilled | unitsLost | damageGiven | damageTaken) < 0) {
        throw new IllegalArgumentException("a count is not negative");
      }
    }

    static Figures of(Standings.PlayerLine line) {
      return new Figures(Math.max(0, line.unitsKilled()), Math.max(0, line.unitsLost()),
          Math.max(0, line.damageGiven()), Math.max(0, line.damageTaken()));
    }
  }
}
