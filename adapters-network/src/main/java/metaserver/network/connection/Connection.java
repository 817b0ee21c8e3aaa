package metaserver.network.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Frame;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.SessionKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: opens what is sealed, gives each packet to the state it is in, seals the answers. Slow work
 * goes to another thread, and what the client says meanwhile waits. Everything here belongs to the event loop.
 */
public final class Connection extends SimpleChannelInboundHandler<Frame> {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private static final Duration TO_READ_LAST_WORDS = Duration.ofSeconds(5);

  private final Channel channel;
  private final Executor blocking;
  private final Deque<Frame> waiting = new ArrayDeque<>(0);
  private final ConnectionLimits.Place place;
  private Sealing sealing = Sealing.NONE;
  private State state = (_, _) -> {};
  private long maxUnreadBytes = 64 * 1024; // a login has little to say
  private Optional<Future<?>> deadline = Optional.empty();
  private Ending ending = Ending.LEFT;
  private volatile Sight sight = Sight.OPENING;
  private boolean busy;
  private boolean closing;
  private boolean down;

  Connection(Channel channel, Executor blocking, ConnectionLimits.Place place) {
    this.channel = channel;
    this.blocking = blocking;
    this.place = place;
  }

  public Channel channel() {
    return channel;
  }

  /** Where the client is. */
  public InetAddress address() {
    return ((InetSocketAddress) channel.remoteAddress()).getAddress();
  }

  /** What the client does. Any thread may ask. */
  Sight sight() {
    return sight;
  }

  /** Empty until he is known. Any thread may ask. */
  Optional<ClientFamily> family() {
    return place.family();
  }

  /** What waits to be sent. Any thread may ask. */
  public long queuedBytes() {
    return Optional.ofNullable(channel.unsafe().outboundBuffer())
        .map(ChannelOutboundBuffer::totalPendingWriteBytes).orElse(0L);
  }

  /** The address at which the client reached us. */
  public InetAddress localAddress() {
    return ((InetSocketAddress) channel.localAddress()).getAddress();
  }

  public Sealing sealing() {
    return sealing;
  }

  /** The family to answer as long as nobody has said: only Myth seals. */
  public ClientFamily likelyFamily() {
    return sealing.isNone() ? ClientFamily.ALEPH_ONE : ClientFamily.MYTH;
  }

  void seal(SessionKey key) {
    sealing = new Sealing(Optional.of(key));
  }

  /** Goes on as something else. If the line is down already, the new state learns it at once. */
  public void become(State next) {
    state = next;
    sight = next.sight();
    if (down) next.closed();
  }

  /** Closes after this time, unless it is {@link #known} by then or the limit was set anew. */
  public void limitTo(Duration time) {
    deadline.ifPresent(before -> before.cancel(false));
    deadline = Optional.of(channel.eventLoop().schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void expire() {
    LOG.debug("event=expired address={}", address().getHostAddress());
    abandon(Ending.EXPIRED);
  }

  /** The client has logged in: it no longer counts as a stranger and may stay. */
  public void known(ClientFamily family) {
    place.known(family);
    deadline.ifPresent(before -> before.cancel(false));
    deadline = Optional.empty();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Frame frame) {
    if (busy) {
      frame.retain();
      waiting.add(frame);
      // not before: most wait for the answer, and to stop and go on are two system calls
      channel.config().setAutoRead(false);
    } else {
      handle(frame);
    }
  }

  private void handle(Frame frame) {
    if (closing) return;
    state.received(frame.id(), sealing.open(frame.content()));
  }

  /** Appends packets to what is sent with the next flush, unless far too much waits for that already. */
  public void write(PacketTable table, Packet... packets) {
    if (isTooFarBehind()) return;
    ByteBuf run = channel.alloc().ioBuffer();
    try {
      for (Packet packet : packets) table.encode(packet, run);
      channel.write(sealing.seal(run, channel.alloc()), channel.voidPromise());
    } finally {
      run.release();
    }
  }

  public void send(PacketTable table, Packet... packets) {
    write(table, packets);
    channel.flush();
  }

  /** Says last words and closes when they are out. */
  public void sendAndClose(PacketTable table, Packet... packets) {
    if (closing) return;
    send(table, packets);
    close();
  }

  /** What may wait for the client beyond the high water mark. */
  public void limitUnreadTo(long bytes) {
    maxUnreadBytes = bytes;
  }

  /**
   * Whether there is no use in sending more: the line is cut, or is cut now because far too much waits for the client.
   */
  public boolean isTooFarBehind() {
    if (!channel.isOpen()) return true;
    if (channel.bytesBeforeWritable() <= maxUnreadBytes) return false;
    LOG.info("event=given-up reason=\"too far behind\" address={}", address().getHostAddress());
    abandon(Ending.TOO_FAR_BEHIND);
    return true;
  }

  /** Closes at once, whatever is still to be sent, and listens no more. */
  public void abandon(Ending why) {
    endBy(why);
    channel.close();
  }

  /** Closes once everything that was sent is out; a client that does not read it is not waited for long. */
  public void close() {
    if (closing) return;
    endBy(Ending.DISMISSED);
    limitTo(TO_READ_LAST_WORDS);
    channel.writeAndFlush(channel.alloc().buffer(0)).addListener(ChannelFutureListener.CLOSE);
  }

  private void endBy(Ending why) {
    if (!closing) ending = why;
    closing = true;
  }

  /** Runs blocking work elsewhere; nothing the client says is handled until its result was taken. */
  public <T> void offload(Supplier<T> work, Consumer<T> then) {
    offload(() -> {
      T result = work.get();
      channel.eventLoop().execute(() -> resume(() -> then.accept(result)));
    });
  }

  /**
   * The same for work that calls {@link #resume} itself, on the event loop. A client that goes on talking is read no
   * more.
   */
  public void offload(Runnable work) {
    busy = true;
    blocking.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        channel.eventLoop().execute(() -> failed(e));
      }
    });
  }

  /** Takes a result, then what has waited for it. A client that is gone by now is not told. */
  public void resume(Runnable result) {
    busy = false;
    try {
      if (!closing) result.run();
      while (!busy && !waiting.isEmpty()) {
        Frame frame = waiting.remove();
        try {
          handle(frame);
        } finally {
          frame.release();
        }
      }
    } catch (RuntimeException e) {
      failed(e);
    }
    if (!busy) channel.config().setAutoRead(true);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closing = true;
    down = true;
    place.close(ending);
    deadline.ifPresent(before -> before.cancel(false));
    waiting.forEach(Frame::release);
    waiting.clear();
    state.closed();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failed(cause);
  }

  private void failed(Throwable cause) {
    abandon(switch (cause) {
      case ProtocolViolation lie -> {
        place.violated(lie.kind());
        LOG.info("event=violation address={} reason=\"{}\"", address().getHostAddress(), lie.getMessage());
        yield Ending.VIOLATION;
      }
      case IOException gone -> {
        LOG.debug("event=broken address={} reason=\"{}\"", channel.remoteAddress(), gone.getMessage());
        yield Ending.BROKEN;
      }
      default -> {
        LOG.error("event=failure address={}", channel.remoteAddress(), cause);
        yield Ending.FAILURE;
      }
    });
  }
}
