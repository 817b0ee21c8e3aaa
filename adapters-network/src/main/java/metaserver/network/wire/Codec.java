package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a value looks on the wire, both ways. Decoding raises {@link ProtocolViolation} and nothing else, whatever the
 * bytes are; it leaves what it does not need.
 */
public interface Codec<T> {
  T decode(ByteBuf in);

  void encode(T value, ByteBuf out);

  static <T> Codec<T> of(Function<ByteBuf, T> decode, BiConsumer<T, ByteBuf> encode) {
    return new Codec<>() {
      @Override
      public T decode(ByteBuf in) {
        return decode.apply(in);
      }

      @Override
      public void encode(T value, ByteBuf out) {
        encode.accept(value, out);
      }
    };
  }

  /** The same bytes with another meaning. */
  default <U> Codec<U> as(Function<? super T, ? extends U> meaning, Function<? super U, ? extends T> raw) {
    return of(in -> meaning.apply(decode(in)), (value, out) -> encode(raw.apply(value), out));
  }

  /** Followed by bytes that mean nothing: written as zero, not looked at. */
  default Codec<T> padded(int bytes) {
    return of(
        in -> {
          T value = decode(in);
          Fields.take(in, bytes);
          return value;
        },
        (value, out) -> {
          encode(value, out);
          out.writeZero(bytes);
        });
  }

  /** In a place of exactly so many bytes; what the value leaves of it is zero, and not looked at. */
  default Codec<T> within(int bytes) {
    return of(
        in -> decode(Fields.take(in, bytes)),
        (value, out) -> {
          int end = out.writerIndex() + bytes;
          encode(value, out);
          out.writeZero(end - out.writerIndex());
        });
  }

  /** At the end of a payload of at most so many bytes; what follows the value there is not looked at, nor written. */
  default Codec<T> fillingUpTo(int bytes) {
    return of(
        in -> {
          if (in.readableBytes() > bytes) {
            throw new ProtocolViolation(in.readableBytes() + " bytes where " + bytes + " are the most");
          }
          T value = decode(in);
          in.skipBytes(in.readableBytes());
          return value;
        },
        this::encode);
  }
}
