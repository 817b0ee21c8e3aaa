package metaserver.network.server;

import java.net.InetAddress;
import metaserver.application.lobby.RoomStage;
import metaserver.network.lobby.RoomDesk;

/** Makes rooms that game clients can enter, each on one of the event loops. */
public final class NettyRooms implements RoomStage.Builder {
  private final Loops loops;
  private final InetAddress bind;
  private final DoorRules rules;
  private final RoomDesk.Builder desks;

  public NettyRooms(Loops loops, InetAddress bind, DoorRules rules, RoomDesk.Builder desks) {
    this.loops = loops;
    this.bind = bind;
    this.rules = rules;
    this.desks = desks;
  }

  @Override
  public RoomStage build() {
    return new NettyRoomStage(loops, bind, rules, desks);
  }
}
