package metaserver.network.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import metaserver.domain.identity.Accounts;
import metaserver.network.Protocol;
import metaserver.network.wire.Framing;
import metaserver.network.wire.KeyAgreement;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.PayloadCipher;
import metaserver.network.wire.SessionKey;
import metaserver.network.wire.SessionKeyOffer;
import metaserver.network.wire.Side;

/** A client at a door, without a network: it may stop reading, and its clock is the test's. */
public final class Peer extends EmbeddedChannel {
  private final KeyAgreement agreement = new KeyAgreement(new Random(203));
  private Optional<SessionKey> key = Optional.empty();

  public Peer(UnpooledByteBufAllocator allocator, ChannelHandler door) {
    super(false, false);
    config().setAllocator(allocator);
    config().setWriteBufferWaterMark(new WriteBufferWaterMark(64 * 1024, 256 * 1024));
    pipeline().addLast("socket", new Socket());
    try {
      register();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    freezeTime(); // before anything begins to wait; a loop has no time before it is registered
    pipeline().addLast(door);
    pipeline().fireChannelActive();
  }

  @Override
  protected SocketAddress remoteAddress0() {
    return new InetSocketAddress(Accounts.address("192.0.2.7"), 50000);
  }

  @Override
  protected SocketAddress localAddress0() {
    return new InetSocketAddress(Accounts.address("192.0.2.1"), 6323);
  }

  /** From now on the packets of both sides are sealed. */
  public void agreeOnAKey() {
    say(Protocol.OPENING, agreement.offer());
    key = heard(Protocol.OPENING).stream().map(SessionKeyOffer.class::cast).map(agreement::agree).findFirst();
  }

  public void say(PacketTable table, Packet... packets) {
    ByteBuf run = alloc().buffer();
    for (Packet packet : packets) table.encode(packet, run);
    ByteBuf sealed = new Sealing(key).seal(run, alloc());
    run.release();
    sayBytes(sealed);
  }

  public void sayBytes(ByteBuf bytes) {
    writeInbound(bytes);
    runPendingTasks();
  }

  /** What the server said since the last time. */
  public List<Packet> heard(PacketTable table) {
    runPendingTasks();
    ByteBuf all = alloc().buffer();
    for (ByteBuf part = readOutbound(); part != null; part = readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    List<Packet> packets = new ArrayList<>();
    while (all.isReadable()) packets.add(next(table, all));
    all.release();
    return packets;
  }

  private Packet next(PacketTable table, ByteBuf in) {
    int id = in.getUnsignedShort(in.readerIndex() + 2);
    int length = in.getInt(in.readerIndex() + 4);
    in.skipBytes(Framing.HEADER_BYTES);
    ByteBuf payload = in.readSlice(length - Framing.HEADER_BYTES);
    return table.decode(Side.SERVER, id, key.map(known -> PayloadCipher.open(payload, known)).orElse(payload))
        .orElseThrow();
  }

  public void readsNoMore() {
    ((Socket) pipeline().get("socket")).stuck = true;
  }

  public void readsAgain() {
    ((Socket) pipeline().get("socket")).stuck = false;
    flushOutbound();
  }

  public void pass(long millis) {
    advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    runScheduledPendingTasks();
    runPendingTasks();
  }

  /** Takes and forgets everything. */
  public void hangUp() {
    close();
    runPendingTasks();
    releaseOutbound();
  }

  private static final class Socket extends ChannelDuplexHandler {
    private boolean stuck;

    @Override
    public void flush(ChannelHandlerContext context) {
      if (!stuck) context.flush();
    }
  }
}
