package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;

/** An open room and everybody in it, in the order in which they came, at one moment. */
public record RoomScene(RoomSign sign, List<Player> present) {
  public RoomScene {
    present = List.copyOf(present);
  }
}
