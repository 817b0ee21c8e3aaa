package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;

/** The kinds of field that packets are made of. Numbers are big-endian, texts are MacRoman. */
public final class Fields {
  private Fields() {}

  public static Codec<Integer> u8() {
    return number(1, ByteBuf::readUnsignedByte, ByteBuf::writeByte);
  }

  public static Codec<Integer> s8() {
    return number(1, ByteBuf::readByte, ByteBuf::writeByte);
  }

  public static Codec<Integer> u16() {
    return number(2, ByteBuf::readUnsignedShort, ByteBuf::writeShort);
  }

  public static Codec<Integer> s16() {
    return number(2, ByteBuf::readShort, ByteBuf::writeShort);
  }

  /** Also the ids of players and games: the clients themselves mix signed and unsigned there. */
  public static Codec<Integer> s32() {
    return number(4, ByteBuf::readInt, ByteBuf::writeInt);
  }

  public static Codec<Long> u32() {
    return s32().as(Integer::toUnsignedLong, Long::intValue);
  }

  /** Four bytes, 0 or 1; every other value counts as true. */
  public static Codec<Boolean> bool32() {
    return s32().as(value -> value != 0, value -> value ? 1 : 0);
  }

  static Codec<Long> s64LittleEndian() {
    return Codec.of(in -> take(in, Long.BYTES).readLongLE(), (value, out) -> out.writeLongLE(value));
  }

  public static Codec<Inet4Address> ipv4() {
    return blob(4).as(Addresses::of, address -> Blob.of(address.getAddress()));
  }

  /** Exactly so many bytes; a shorter value is filled up with zeros. */
  public static Codec<Blob> blob(int size) {
    return Codec.of(in -> blob(in, size), (value, out) -> write(value.bytes(), size, out)).within(size);
  }

  /** As many bytes as the number before them says. */
  public static Codec<Blob> blob(Codec<Integer> size) {
    return Codec.of(
        in -> blob(in, size.decode(in)),
        (value, out) -> {
          size.encode(value.size(), out);
          out.writeBytes(value.bytes());
        });
  }

  /** Everything to the end of the payload, at most so many bytes. */
  public static Codec<Blob> rest(int max) {
    return Codec.of(in -> blob(in, atMost(in.readableBytes(), max)), (value, out) -> write(value.bytes(), max, out));
  }

  /**
   * A text of at most so many bytes and the NUL that ends it. Writing cuts a longer one, and one with a NUL in it
   * there: a field never runs over into the next.
   */
  public static Codec<String> cstring(int max) {
    return Codec.of(
        in -> {
          int length = in.bytesBefore(Math.min(in.readableBytes(), max + 1), (byte) 0);
          if (length < 0) {
            throw new ProtocolViolation("text without an end");
          }
          String text = text(in, length);
          in.skipBytes(1);
          return text;
        },
        (text, out) -> {
          write(text, max, out);
          out.writeByte(0);
        });
  }

  /**
   * A text in a place of so many bytes, read up to the first NUL or the end of the place. Written with at least one
   * NUL behind it, the rest of the place zero.
   */
  public static Codec<String> chars(int size) {
    return Codec.<String>of(
            in -> {
              int length = in.bytesBefore((byte) 0);
              return text(in, length < 0 ? in.readableBytes() : length);
            },
            (text, out) -> write(text, size - 1, out))
        .within(size);
  }

  /** As many as there are bytes for. */
  public static <T> Codec<List<T>> list(Codec<T> element) {
    return Codec.of(
        in -> {
          List<T> elements = new ArrayList<>();
          while (in.isReadable()) {
            elements.add(element.decode(in));
          }
          return List.copyOf(elements);
        },
        (elements, out) -> elements.forEach(each -> element.encode(each, out)));
  }

  /** Always so many. */
  public static <T> Codec<List<T>> list(int size, Codec<T> element) {
    return Codec.of(
        in -> {
          List<T> elements = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            elements.add(element.decode(in));
          }
          return List.copyOf(elements);
        },
        (elements, out) -> {
          if (elements.size() != size) {
            throw new IllegalArgumentException(size + " elements wanted, not " + elements.size());
          }
          elements.forEach(each -> element.encode(each, out));
        });
  }

  /** There or not, seen by whether the payload goes on. */
  public static <T> Codec<Optional<T>> optional(Codec<T> field) {
    return Codec.of(
        in -> in.isReadable() ? Optional.of(field.decode(in)) : Optional.empty(),
        (value, out) -> value.ifPresent(present -> field.encode(present, out)));
  }

  /** No bytes at all. */
  public static <T> Codec<T> nothing(Supplier<T> value) {
    return Codec.of(_ -> value.get(), (_, _) -> {});
  }

  /** The next bytes as a buffer of their own, skipped in {@code in}; a violation if there are fewer. */
  static ByteBuf take(ByteBuf in, int bytes) {
    if (bytes < 0 || in.readableBytes() < bytes) {
      throw new ProtocolViolation("payload cut short");
    }
    return in.readSlice(bytes);
  }

  private static Codec<Integer> number(int size, ToIntFunction<ByteBuf> read, ObjIntConsumer<ByteBuf> write) {
    Function<ByteBuf, Integer> decode =
        in -> {
          if (in.readableBytes() < size) {
            throw new ProtocolViolation("payload cut short");
          }
          return read.applyAsInt(in);
        };
    return Codec.of(decode, (value, out) -> write.accept(out, value));
  }

  private static Blob blob(ByteBuf in, int size) {
    if (size < 0 || in.readableBytes() < size) {
      throw new ProtocolViolation("payload cut short");
    }
    byte[] bytes = new byte[size];
    in.readBytes(bytes);
    return Blob.of(bytes);
  }

  private static int atMost(int length, int max) {
    if (length > max) {
      throw new ProtocolViolation(length + " bytes where " + max + " are the most");
    }
    return length;
  }

  private static String text(ByteBuf in, int length) {
    return in.readString(length, MacRoman.CHARSET);
  }

  private static void write(String text, int max, ByteBuf out) {
    int nul = text.indexOf('\0');
    write(MacRoman.encode(nul < 0 ? text : text.substring(0, nul)), max, out);
  }

  private static void write(byte[] bytes, int max, ByteBuf out) {
    out.writeBytes(bytes, 0, Math.min(bytes.length, max));
  }
}
