package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.Function;

/** One line of a {@link PacketTable}: the number that old clients fixed, who says it, its record and its bytes. */
public final class PacketEntry<P extends Packet> {
  private final int id;
  private final Side side;
  private final Class<P> type;
  private final Codec<P> codec;
  private final Splitting<P> splitting;

  private PacketEntry(int id, Side side, Class<P> type, Codec<P> codec, Splitting<P> splitting) {
    this.id = id;
    this.side = side;
    this.type = type;
    this.codec = codec;
    this.splitting = splitting;
  }

  public static <P extends Packet> PacketEntry<P> of(int id, Side side, Class<P> type, Codec<P> codec) {
    return new PacketEntry<>(
        id, side, type, codec, (packet, out) -> PacketWriter.one(id, out, () -> codec.encode(packet, out)));
  }

  /** A list without a count: one too long for a packet is sent as several, which mean the same. */
  public static <P extends Packet, T> PacketEntry<P> ofList(
      int id, Side side, Class<P> type, Codec<T> element, Function<List<T>, P> packet, Function<P, List<T>> elements) {
    return new PacketEntry<>(
        id,
        side,
        type,
        Fields.list(element).as(packet, elements),
        (list, out) -> PacketWriter.many(id, elements.apply(list), element, out));
  }

  public int id() {
    return id;
  }

  public Side side() {
    return side;
  }

  public Class<P> type() {
    return type;
  }

  P decode(ByteBuf payload) {
    P packet = codec.decode(payload);
    if (payload.isReadable()) {
      throw new ProtocolViolation("packet " + id + " goes on for " + payload.readableBytes() + " bytes");
    }
    return packet;
  }

  void encode(Packet packet, ByteBuf out) {
    splitting.write(type.cast(packet), out);
  }

  @FunctionalInterface
  private interface Splitting<P> {
    void write(P packet, ByteBuf out);
  }
}
