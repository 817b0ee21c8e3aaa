package metaserver.network.offender;

import io.netty.channel.ChannelFuture;

public final class AwaitsAFuture {
  private AwaitsAFuture() {}

  public static void close(ChannelFuture closing) {
    closing.syncUninterruptibly();
  }
}
