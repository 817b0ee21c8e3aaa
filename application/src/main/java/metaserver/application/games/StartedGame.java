package metaserver.application.games;

import java.util.List;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.lobby.RoomType;

/**
 * A game as it is when its host starts it (packet 114).
 *
 * @param wireId the number by which clients know it while it is listed
 * @param roomType of its room at this moment; what an operator changes later does not count
 * @param participants the host among them
 */
public record StartedGame(int wireId, NewGame game, RoomType roomType, List<Participant> participants) {
  public StartedGame {
    participants = List.copyOf(participants);
  }
}
