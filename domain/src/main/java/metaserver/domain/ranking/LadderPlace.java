package metaserver.domain.ranking;

import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/**
 * A player's place on a ladder as the last pass saw it.
 *
 * @param position from 1 on
 * @param username as it is now
 * @param number the public number
 */
public record LadderPlace(int position, UserId user, Username username, int number, int games, int wins, int losses) {
  public int ties() {
    return games - wins - losses;
  }
}
