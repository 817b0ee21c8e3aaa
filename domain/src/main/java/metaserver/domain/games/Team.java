package metaserver.domain.games;

import java.util.Optional;
import metaserver.domain.identity.Nick;

/**
 * One side of a game.
 *
 * @param number 1 to 64; the wire counts from 0
 * @param place empty where nobody reported one, and for spectators
 */
public record Team(int number, Nick name, Optional<Place> place, boolean eliminated) {
  public static final int MAX_NUMBER = 64;

  public Team {
    if (number < 1 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("a team number is 1 to " + MAX_NUMBER + ", not " + number);
    }
  }

  public Team named(Nick other) {
    return new Team(number, other, place, eliminated);
  }
}
