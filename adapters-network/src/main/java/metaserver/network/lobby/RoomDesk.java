package metaserver.network.lobby;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.time.Duration;
import metaserver.application.flood.FloodControl;
import metaserver.application.lobby.EnterKnown;
import metaserver.application.lobby.EnterRoom;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRoom;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;
import metaserver.network.delivery.DeliveryCounts;
import metaserver.network.delivery.RoomLines;
import metaserver.network.delivery.Wording;

/** What the connections to one room work with. */
public record RoomDesk(
    LiveRoom room, RoomLines lines, EnterKnown enterKnown, EnterRoom enterRoom, LeaveRoom leaveRoom,
    Reactions reactions, FloodControl flood) {
  /** How a connection to the room begins. */
  public State first(Connection connection) {
    return new AwaitingRoomLogin(this, connection);
  }

  /**
   * What the desks of all rooms have in common.
   *
   * @param flushDelay see {@link RoomLines}
   * @param maxUnreadBytes see {@link RoomLines}
   * @param counts see {@link RoomLines}
   */
  public record Builder(
      EnterKnown enterKnown, EnterRoom enterRoom, LeaveRoom leaveRoom, Reactions reactions, FloodControl flood,
      Wording wording, Duration flushDelay, long maxUnreadBytes, DeliveryCounts counts) {
    public RoomLines lines(EventLoop loop, ByteBufAllocator allocator) {
      return new RoomLines(loop, allocator, wording, flushDelay, maxUnreadBytes, flood.packets(), counts);
    }

    public RoomDesk desk(LiveRoom room, RoomLines lines) {
      return new RoomDesk(room, lines, enterKnown, enterRoom, leaveRoom, reactions, flood);
    }
  }
}
