package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import metaserver.network.Protocol;
import metaserver.network.connection.Sealing;
import metaserver.network.wire.KeyAgreement;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.PayloadCipher;
import metaserver.network.wire.SessionKeyOffer;
import metaserver.network.wire.Side;
import org.jspecify.annotations.Nullable;

/** One connection to the server, from the client's side: agrees on a key if it is to be sealed, frames, seals. */
final class Line extends ChannelInboundHandlerAdapter {
  private final Talk talk;
  private final FrameScanner scanner = new FrameScanner(this::frame);
  private final @Nullable KeyAgreement agreement;
  private Sealing sealing = Sealing.NONE;
  private @Nullable Channel channel;
  private String end = "connection closed";

  Line(boolean sealed, Talk talk) {
    this.talk = talk;
    this.agreement = sealed ? new KeyAgreement(ThreadLocalRandom.current()) : null;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    channel = context.channel();
    if (agreement == null) talk.begin(this);
    else send(Protocol.OPENING, agreement.offer());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object in) {
    scanner.feed((ByteBuf) in, context.alloc());
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    talk.caughtUp(this);
  }

  private void frame(int id, ByteBuf in, int at, int bytes) {
    if (id != SessionKeyOffer.ID) talk.frame(this, id, in, at, bytes);
    else if (agreement != null) agreed(agreement, in.slice(at, bytes));
  }

  private void agreed(KeyAgreement ours, ByteBuf payload) {
    var theirs = (SessionKeyOffer) Protocol.OPENING.decode(Side.SERVER, SessionKeyOffer.ID, payload).orElseThrow();
    sealing = new Sealing(Optional.of(ours.agree(theirs)));
    talk.begin(this);
  }

  /** The plain payload of a frame. */
  ByteBuf open(ByteBuf in, int at, int bytes) {
    ByteBuf payload = in.slice(at, bytes);
    return sealing.isNone() ? payload : PayloadCipher.open(payload, sealing.key().orElseThrow());
  }

  void send(PacketTable table, Packet... packets) {
    write(table, packets);
    channel().flush();
  }

  void write(PacketTable table, Packet... packets) {
    ByteBuf run = channel().alloc().buffer();
    try {
      for (Packet packet : packets) table.encode(packet, run);
      channel().write(sealing.seal(run, channel().alloc()), channel().voidPromise());
    } finally {
      run.release();
    }
  }

  Channel channel() {
    if (channel == null) throw new IllegalStateException("the line is not up yet");
    return channel;
  }

  void close() {
    if (channel != null) channel.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    talk.ended(end);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end = String.valueOf(cause.getMessage());
    context.close();
  }
}
