package metaserver.network.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The event loops of a load, apart from any server's. */
final class Lanes implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;

  private final EventLoopGroup group;

  Lanes(int threads) {
    IoHandlerFactory handlers = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    group = new MultiThreadIoEventLoopGroup(threads, handlers);
  }

  EventLoop next() {
    return group.next();
  }

  /** Connects; the line is told when it is up, the talk when it does not come up. */
  void connect(EventLoop loop, InetSocketAddress to, int client, Line line, Talk talk) {
    Class<? extends Channel> type = Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    Bootstrap bootstrap = new Bootstrap();
    // The port is chosen by connect, which knows both ends; bind would look for one that is free towards everybody.
    if (Epoll.isAvailable()) bootstrap.option(EpollChannelOption.IP_BIND_ADDRESS_NO_PORT, true);
    ChannelFuture connecting = bootstrap
        .group(loop)
        .channel(type)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .handler(line)
        .connect(to, LocalAddresses.of(to.getAddress(), client).orElse(null));
    connecting.addListener(done -> {
      if (!done.isSuccess()) talk.ended("cannot connect");
    });
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
