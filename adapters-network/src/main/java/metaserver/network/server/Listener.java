package metaserver.network.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;

/** One port that clients come in by. */
final class Listener implements AutoCloseable {
  private final Channel channel;

  private Listener(Channel channel) {
    this.channel = channel;
  }

  /** @throws PortInUse if something else listens there, or the address is not this machine's */
  static Listener open(ServerBootstrap bootstrap, InetSocketAddress address) {
    ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new PortInUse(address, bound.cause());
    }
    return new Listener(bound.channel());
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly();
  }
}
