package metaserver.network.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import metaserver.application.games.DatagramProbe;
import metaserver.domain.identity.ClientFamily;

/** Asks a host by one datagram, from an event loop. */
public final class NettyDatagramProbe implements DatagramProbe {
  /** Each takes an open file for the whole time-out. */
  private static final int MOST_AT_ONCE = 64;

  // What a gathering Aleph One game answers to whoever measures his distance: a word, a checksum, a number.
  private static final int PING = 0x5051;
  private static final int NUMBER = 1;

  private final Loops loops;
  private final Duration timeout;
  private final AtomicInteger underWay = new AtomicInteger();

  public NettyDatagramProbe(Loops loops, Duration timeout) {
    this.loops = loops;
    this.timeout = timeout;
  }

  @Override
  public void probe(Inet4Address address, int port, ClientFamily family, Consumer<Outcome> answer) {
    if (underWay.incrementAndGet() > MOST_AT_ONCE) {
      underWay.decrementAndGet();
      answer.accept(Outcome.UNKNOWN);
      return;
    }
    Waiting waiting = new Waiting(found -> {
      underWay.decrementAndGet();
      answer.accept(found);
    });
    ChannelFuture connected = loops.datagrams().handler(waiting).connect(new InetSocketAddress(address, port));
    connected.addListener(_ -> {
      if (!connected.isSuccess()) {
        waiting.over(Outcome.UNKNOWN);
        return;
      }
      connected.channel().closeFuture().addListener(_ -> waiting.over(Outcome.SILENT));
      connected.channel().writeAndFlush(question(family));
      connected.channel().eventLoop().schedule(
          () -> connected.channel().close(), timeout.toMillis(), TimeUnit.MILLISECONDS);
    });
  }

  /** Nobody knows what Myth II would answer; a byte does no harm and may be refused. */
  static ByteBuf question(ClientFamily family) {
    return switch (family) {
      case MYTH -> Unpooled.buffer(1).writeByte(0);
      case ALEPH_ONE -> {
        ByteBuf ping = Unpooled.buffer(6).writeShort(PING).writeShort(0).writeShort(NUMBER);
        yield ping.setShort(2, checksum(ping));
      }
    };
  }

  /** CRC-16 with the polynomial 1021, begun with ones. */
  private static int checksum(ByteBuf bytes) {
    int crc = 0xFFFF;
    for (int i = 0; i < bytes.readableBytes(); i++) {
      crc ^= bytes.getUnsignedByte(i) << 8;
      for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
    }
    return crc & 0xFFFF;
  }

  /** What comes back first. */
  private static final class Waiting extends SimpleChannelInboundHandler<DatagramPacket> {
    private final Consumer<Outcome> answer;
    private boolean over;

    Waiting(Consumer<Outcome> answer) {
      this.answer = answer;
    }

    void over(Outcome outcome) {
      if (over) return;
      over = true;
      answer.accept(outcome);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      over(Outcome.ANSWERED);
      context.close();
    }

    /** Port unreachable, as a rule. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      over(Outcome.REFUSED);
      context.close();
    }
  }
}
