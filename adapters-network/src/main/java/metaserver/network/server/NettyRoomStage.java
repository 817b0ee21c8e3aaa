package metaserver.network.server;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import metaserver.application.lobby.Audience;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.RoomStage;
import metaserver.network.connection.Dialect;
import metaserver.network.delivery.RoomLines;
import metaserver.network.lobby.RoomDesk;
import org.jspecify.annotations.Nullable;

/**
 * A room on one event loop: its state and all its connections belong to the same thread, so that a line of chat goes
 * from socket to sockets without a lock and without changing threads.
 */
final class NettyRoomStage implements RoomStage {
  private final Loops loops;
  private final InetAddress bind;
  private final DoorRules rules;
  private final RoomDesk.Builder desks;
  private final EventLoop loop;
  private final RoomLines lines;
  private final Future<?> seconds;
  private @Nullable Listener listener;

  NettyRoomStage(Loops loops, InetAddress bind, DoorRules rules, RoomDesk.Builder desks) {
    this.loops = loops;
    this.bind = bind;
    this.rules = rules;
    this.desks = desks;
    this.loop = loops.next();
    this.lines = desks.lines(loop, ByteBufAllocator.DEFAULT);
    this.seconds = loop.scheduleAtFixedRate(lines::second, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public Executor thread() {
    return task -> {
      if (loop.inEventLoop()) task.run();
      else loop.execute(task);
    };
  }

  @Override
  public Audience audience() {
    return lines;
  }

  @Override
  public int listen(LiveRoom room, int port) {
    RoomDesk desk = desks.desk(room, lines);
    Listener before = listener;
    try {
      listener = Listener.open(
          loops.serving(loop).childHandler(rules.door(Dialect.BOTH, desk::first)), new InetSocketAddress(bind, port));
    } catch (PortInUse e) {
      throw new PortTaken("room " + room.room().id() + ": " + e.getMessage(), e);
    }
    if (before != null) before.close();
    return listener.port();
  }

  @Override
  public void close() {
    if (listener != null) listener.close();
  }

  @Override
  public void dismantle() {
    seconds.cancel(false);
    lines.close();
  }
}
