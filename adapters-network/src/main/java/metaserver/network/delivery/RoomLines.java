package metaserver.network.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import metaserver.application.flood.Rate;
import metaserver.application.lobby.Audience;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.Seat;
import metaserver.application.lobby.Welcome;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.connection.Sealing;
import metaserver.network.wire.PayloadCipher;
import metaserver.network.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The game clients in one room. What many hear is encoded once for each family and mixed once for its sealed clients;
 * all that is announced in one pass of the event loop goes out in one write per client.
 */
public final class RoomLines implements Audience {
  private static final Logger LOG = LoggerFactory.getLogger(RoomLines.class);

  private final EventLoop loop;
  private final Wording wording;
  private final Duration delay;
  private final long maxUnreadBytes;
  private final Optional<Rate> packets;
  private final DeliveryCounts counts;
  private final Runs myth;
  private final Runs alephOne;
  private final Set<LineOut> lines = new HashSet<>();
  private final ByteBuf plain;
  private final ByteBuf mixed;
  private final Scratch scratch;
  private boolean delivering;

  /**
   * Nobody is in it yet.
   *
   * @param delay how long announcements may wait for others to share a write with; zero for the end of the pass
   * @param maxUnreadBytes what may wait for one client that does not read before it is given up
   * @param packets how many each client may say; empty for as many as it likes
   * @param counts of all rooms
   */
  public RoomLines(
      EventLoop loop, ByteBufAllocator allocator, Wording wording,
      Duration delay, long maxUnreadBytes, Optional<Rate> packets, DeliveryCounts counts) {
    this.loop = loop;
    this.wording = wording;
    this.delay = delay;
    this.maxUnreadBytes = maxUnreadBytes;
    this.packets = packets;
    this.counts = counts;
    this.plain = allocator.buffer();
    this.mixed = allocator.buffer();
    this.scratch = new Scratch(allocator);
    this.myth = Runs.in(allocator);
    this.alephOne = Runs.in(allocator);
  }

  Wording wording() {
    return wording;
  }

  long maxUnreadBytes() {
    return maxUnreadBytes;
  }

  Pace pace() {
    return new Pace(packets);
  }

  Scratch scratch() {
    return scratch;
  }

  DeliveryCounts counts() {
    return counts;
  }

  SharedRun run(ClientFamily family, Sealing sealing) {
    Runs of = switch (family) {
      case MYTH -> myth;
      case ALEPH_ONE -> alephOne;
    };
    return sealing.isNone() ? of.plain() : of.mixed();
  }

  @Override
  public void welcome(Seat seat, Welcome welcome) {
    if (!(seat instanceof LineOut line)) return;
    lines.add(line);
    line.open(welcome.self().family(), wording.of(welcome));
  }

  @Override
  public void announce(RoomEvent event) {
    int listeners = announce(event, ClientFamily.MYTH, myth) + announce(event, ClientFamily.ALEPH_ONE, alephOne);
    counts.announced(listeners);
    deliverSoon();
  }

  /** Returns how many hear it. */
  private int announce(RoomEvent event, ClientFamily family, Runs of) {
    if (!event.concerns(family) || of.readers() == 0) return 0;
    boolean mayBeMissed = wording.mayBeMissed(event);
    Protocol.room(family).encode(wording.of(event, family), plain.clear());
    if (of.plain().isHeard()) of.plain().append(plain, mayBeMissed);
    if (of.mixed().isHeard()) {
      PayloadCipher.mix(plain, ThreadLocalRandom.current(), mixed.clear());
      of.mixed().append(mixed, mayBeMissed);
    }
    return of.readers();
  }

  @Override
  public void announceExcept(Collection<? extends Seat> seats, RoomEvent event) {
    List<LineOut> deaf = seats.stream().filter(LineOut.class::isInstance).map(LineOut.class::cast).toList();
    deaf.forEach(LineOut::catchUp);
    announce(event);
    deaf.forEach(LineOut::skip);
  }

  @Override
  public void release(Seat seat) {
    if (!(seat instanceof LineOut line)) return;
    lines.remove(line);
    line.leave();
  }

  void deliverSoon() {
    if (delivering) return;
    delivering = true;
    if (delay.isZero()) {
      loop.execute(this::deliver);
    } else {
      loop.schedule(this::deliver, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void deliver() {
    delivering = false;
    myth.deliver();
    alephOne.deliver();
  }

  /** Once a second: who is silent, who does not read? Those in a game are asked too. */
  public void second() {
    Optional<Throwable> failure = Optional.empty();
    for (LineOut line : List.copyOf(lines)) { // who is given up may leave at once
      try {
        line.second();
      } catch (RuntimeException | Error e) { // memory may be short for one; the loop repeats nothing that throws
        failure = Optional.of(e);
      }
    }
    failure.ifPresent(why -> LOG.error("event=second-failed", why));
  }

  /** The room is gone. */
  public void close() {
    myth.release();
    alephOne.release();
    plain.release();
    mixed.release();
    scratch.release();
  }

  private record Runs(SharedRun plain, SharedRun mixed) {
    static Runs in(ByteBufAllocator allocator) {
      return new Runs(new SharedRun(allocator::ioBuffer), new SharedRun(allocator::heapBuffer));
    }

    int readers() {
      return plain.readers() + mixed.readers();
    }

    void deliver() {
      plain.deliver();
      mixed.deliver();
    }

    void release() {
      plain.release();
      mixed.release();
    }
  }
}
