package metaserver.application.offender;

import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.RoomEvent;

public record KnowsTheRoomsHere(LiveRooms rooms) {
  void shout(RoomEvent event) {
    rooms.announce(event);
  }
}
