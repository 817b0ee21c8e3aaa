package metaserver.network.offender;

import metaserver.application.lobby.Arrival;
import metaserver.application.lobby.EnterRoom;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Seat;
import metaserver.domain.identity.SessionToken;

public record EntersOnTheLoop(EnterRoom enterRoom) {
  public void enter(SessionToken token, LiveRoom room, Arrival arrival, Seat seat) {
    enterRoom.enter(token, room, arrival, seat, _ -> {});
  }
}
