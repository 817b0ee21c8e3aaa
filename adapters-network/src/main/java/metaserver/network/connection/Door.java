package metaserver.network.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelHandler.Sharable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import metaserver.network.wire.FrameDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to every connection that a port accepts: it gets a place, a time to log in, and its pipeline. */
@Sharable
public final class Door extends ChannelInitializer<Channel> {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final ConnectionLimits limits;
  private final Duration toLogIn;
  private final Executor blocking;
  private final Dialect dialect;
  private final Function<Connection, State> next;

  public Door(
      ConnectionLimits limits, Duration toLogIn, Executor blocking, Dialect dialect, Function<Connection, State> next) {
    this.limits = limits;
    this.toLogIn = toLogIn;
    this.blocking = blocking;
    this.dialect = dialect;
    this.next = next;
  }

  @Override
  protected void initChannel(Channel channel) {
    InetAddress address = ((InetSocketAddress) channel.remoteAddress()).getAddress();
    Optional<ConnectionLimits.Place> place = limits.take(address);
    if (place.isEmpty()) {
      LOG.debug("event=turned-away address={}", address.getHostAddress());
      channel.close();
      return;
    }
    Connection connection = new Connection(channel, blocking, place.get());
    Opening opening = new Opening(connection, dialect, next);
    connection.become(opening);
    limits.opened(connection);
    connection.limitTo(toLogIn);
    channel.pipeline().addLast(new Greeter(opening), new FrameDecoder(), connection);
  }

  /** Begins the opening, tells it of the first byte, and is gone. */
  private static final class Greeter extends ChannelInboundHandlerAdapter {
    private final Opening opening;

    Greeter(Opening opening) {
      this.opening = opening;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      opening.begin();
      context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      opening.firstByte();
      context.fireChannelRead(bytes);
      context.pipeline().remove(this);
    }
  }
}
