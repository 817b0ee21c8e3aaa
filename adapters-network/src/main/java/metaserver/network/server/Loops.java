package metaserver.network.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The event loops that all connections share: epoll where the system has it. */
public final class Loops {
  /** What may wait for a client that reads slowly before chat is kept from it. */
  private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 * 1024, 256 * 1024);

  private final EventLoopGroup group;

  public Loops(int threads) {
    IoHandlerFactory handlers = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    group = new MultiThreadIoEventLoopGroup(threads, handlers);
  }

  EventLoop next() {
    return group.next();
  }

  /** Accepts on any loop, for connections that live on the given ones. */
  ServerBootstrap serving(EventLoopGroup connections) {
    Class<? extends ServerSocketChannel> type =
        Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    return new ServerBootstrap()
        .group(group, connections)
        .channel(type)
        .option(ChannelOption.SO_BACKLOG, 1024)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK);
  }

  /** Connects out, on any loop. */
  Bootstrap connecting() {
    return new Bootstrap().group(group)
        .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class);
  }

  /** Sends datagrams, on any loop. */
  Bootstrap datagrams() {
    return new Bootstrap().group(group)
        .channel(Epoll.isAvailable() ? EpollDatagramChannel.class : NioDatagramChannel.class);
  }

  /** Waits until each of them did something that was given to it now; false if one did not in time. */
  public boolean answer(Duration limit) throws InterruptedException {
    List<EventExecutor> loops = new ArrayList<>();
    group.forEach(loops::add);
    CountDownLatch done = new CountDownLatch(loops.size());
    loops.forEach(loop -> loop.execute(done::countDown));
    return done.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  EventLoopGroup all() {
    return group;
  }

  /** Ends all loops, and with them what is still connected. Returns when that is done or the time is over. */
  public void stop(long limitMillis) throws InterruptedException {
    group.shutdownGracefully(0, limitMillis, TimeUnit.MILLISECONDS).await(limitMillis);
  }
}
