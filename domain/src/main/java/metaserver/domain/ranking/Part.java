package metaserver.domain.ranking;

import java.util.Optional;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;

/**
 * The part somebody had in a game.
 *
 * @param team the number of the team; empty for spectators and where there are none
 * @param place the team's, so that a player's record reads without the games
 * @param dropped whether the player left before the end
 */
public record Part(
    Optional<Integer> team, Optional<Place> place, boolean spectator, boolean host, boolean captain, boolean dropped) {
  public Part {
    if (spectator && place.isPresent()) throw new IllegalArgumentException("a spectator has no place");
    if (team.isPresent() && (team.get() < 1 || team.get() > Team.MAX_NUMBER)) {
      throw new IllegalArgumentException("a team number is 1 to " + Team.MAX_NUMBER + ", not " + team.get());
    }
  }
}
