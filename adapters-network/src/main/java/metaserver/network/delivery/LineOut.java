package metaserver.network.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.Optional;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.Seat;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.connection.Connection;
import metaserver.network.connection.Ending;
import metaserver.network.notices.KeepAlive;
import metaserver.network.notices.KickNotice;
import metaserver.network.wire.Packet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One member's way out: what the room hears, from the shared run, and what is for him alone, in their true order. A
 * reader that falls behind first misses chat, then the server.
 */
public final class LineOut implements Seat {
  private static final Logger LOG = LoggerFactory.getLogger(LineOut.class);
  private static final int MAX_STUCK_SECONDS = 30;

  private final Connection connection;
  private final RoomLines room;
  private final Silence silence = new Silence();
  private final Pace pace;
  private ClientFamily family;
  private @Nullable SharedRun run;
  private int from;
  private int stuckSeconds;
  private boolean deaf;
  private boolean unsent;

  public LineOut(Connection connection, RoomLines room) {
    this.connection = connection;
    this.room = room;
    this.pace = room.pace();
    this.family = connection.likelyFamily();
  }

  /** Counts one more packet of the client's. False if it says too many. */
  public boolean keepsPace() {
    return pace.take();
  }

  /** Told of every packet of the client's; empty for one that means nothing to us. */
  public void heard(Optional<Packet> packet) {
    silence.broken(packet.filter(KeepAlive.class::isInstance).isPresent());
  }

  void open(ClientFamily known, Packet... greeting) {
    family = known;
    connection.limitUnreadTo(room.maxUnreadBytes());
    join(room.run(family, connection.sealing()));
    say(greeting);
  }

  private void join(SharedRun joined) {
    run = joined;
    from = joined.end();
    joined.join(this);
  }

  /** Hears the room no more; what was announced before is sent first. */
  void leave() {
    if (run == null) return;
    catchUp();
    run.part(this);
    run = null;
    flush();
  }

  @Override
  public void hear(RoomEvent event) {
    if (!event.concerns(family)) return;
    if (room.wording().mayBeMissed(event) && !connection.channel().isWritable()) {
      room.counts().dropped(1);
      return;
    }
    say(room.wording().of(event, family));
  }

  /** Tells this client alone, unless it is deaf. */
  public void say(Packet... packets) {
    if (run == null) return;
    catchUp();
    connection.write(Protocol.room(family), packets);
    unsent = true;
    room.deliverSoon();
  }

  @Override
  public void deafen(boolean now) {
    if (deaf == now) return;
    deaf = now;
    if (now) leave();
    else join(room.run(family, connection.sealing()));
  }

  @Override
  public void dismiss(Eviction why) {
    leave();
    Packet[] words = LastWords.of(why);
    boolean allowed = !deaf || family == ClientFamily.ALEPH_ONE
        || (words.length == 1 && words[0] instanceof KickNotice);
    connection.sendAndClose(Protocol.room(family), allowed ? words : new Packet[0]);
  }

  /** Hands the socket what was announced since the last time. */
  void catchUp() {
    if (run == null || from == run.end()) return;
    Channel channel = connection.channel();
    ByteBuf news = channel.isWritable() ? run.since(from) : run.essentialSince(from, room.counts());
    from = run.end();
    if (!news.isReadable() || connection.isTooFarBehind()) {
      news.release();
      return;
    }
    try {
      channel.write(connection.sealing().isNone() ? news.retain() : keyed(news), channel.voidPromise());
    } finally {
      news.release();
    }
    unsent = true;
  }

  /** In memory that the processor still holds, if this client keeps up and will most likely take all of it at once. */
  private ByteBuf keyed(ByteBuf news) {
    ByteBuf sealed = connection.queuedBytes() == 0
        ? room.scratch().take(news.readableBytes())
        : connection.channel().alloc().ioBuffer(news.readableBytes());
    connection.sealing().key(news, sealed);
    return sealed;
  }

  /** Does not hear what comes between now and the next {@link #catchUp}. */
  void skip() {
    if (run != null) from = run.end();
  }

  /** The run began a new chunk. */
  void rewind() {
    from = 0;
  }

  void deliver() {
    catchUp();
    flush();
  }

  private void flush() {
    if (!unsent) return;
    unsent = false;
    connection.channel().flush();
  }

  /** Once a second: asks the silent whether they live, and gives up those that do not, or do not read. */
  void second() {
    pace.second();
    stuckSeconds = connection.channel().isWritable() ? 0 : stuckSeconds + 1;
    if (stuckSeconds > MAX_STUCK_SECONDS) giveUp(Ending.DOES_NOT_READ, "does not read");
    switch (silence.second(family, deaf)) {
      case FINE -> {}
      case ASK -> connection.send(Protocol.room(family), new KeepAlive());
      case OVER -> giveUp(Ending.SILENT, "silent");
    }
  }

  private void giveUp(Ending why, String reason) {
    if (!connection.channel().isOpen()) return;
    LOG.info("event=given-up reason=\"{}\" address={}", reason, connection.address().getHostAddress());
    connection.abandon(why);
  }
}
