package metaserver.network.server;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import metaserver.application.games.Reachability;
import metaserver.application.games.ReachabilityProbe;

/** Knocks at a host's door from an event loop: connects, and hangs up without a word. */
public final class NettyReachabilityProbe implements ReachabilityProbe {
  /** Each takes an open file, and a firewall that swallows the knock keeps it for the whole time-out. */
  private static final int MOST_AT_ONCE = 64;

  private final Loops loops;
  private final Duration timeout;
  private final AtomicInteger underWay = new AtomicInteger();

  public NettyReachabilityProbe(Loops loops, Duration timeout) {
    this.loops = loops;
    this.timeout = timeout;
  }

  @Override
  public void probe(Inet4Address address, int port, Consumer<Reachability> answer) {
    if (underWay.incrementAndGet() > MOST_AT_ONCE) {
      underWay.decrementAndGet();
      answer.accept(Reachability.UNKNOWN);
      return;
    }
    ChannelFuture knock = loops.connecting()
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(timeout.toMillis()))
        .handler(new ChannelInboundHandlerAdapter())
        .connect(new InetSocketAddress(address, port));
    knock.addListener(_ -> {
      underWay.decrementAndGet();
      knock.channel().close();
      answer.accept(knock.isSuccess() ? Reachability.REACHABLE : Reachability.UNREACHABLE);
    });
  }
}
