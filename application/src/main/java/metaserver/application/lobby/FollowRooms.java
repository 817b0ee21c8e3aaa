package metaserver.application.lobby;

import metaserver.domain.lobby.RoomRepository;

/** Makes the open rooms what operators defined, while the server runs. Run every few seconds. */
public final class FollowRooms {
  private final RoomRepository defined;
  private final LiveRooms live;

  public FollowRooms(RoomRepository defined, LiveRooms live) {
    this.defined = defined;
    this.live = live;
  }

  public void follow() {
    live.become(defined.all());
  }
}
