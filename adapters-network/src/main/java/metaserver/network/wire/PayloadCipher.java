package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;

/**
 * The payload cipher of Myth II. A payload of n bytes becomes n + 24: four random bytes, eight check bytes, the
 * payload, eight check bytes, four random bytes, mixed in two passes and combined with the session key. The header
 * stays clear and its length counts the 24. Only the last step needs the key: a broadcast is mixed once with
 * {@link #mix} and keyed for every listener with {@link #xor}.
 */
public final class PayloadCipher {
  /** What sealing adds to a payload. */
  public static final int OVERHEAD = 24;

  private static final int EDGE = OVERHEAD / 2;
  private static final long CHECK_BEFORE = 0x1722E82D22351CD6L;
  private static final long CHECK_AFTER = 0x285C22EA0452082AL;
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private PayloadCipher() {}

  /**
   * Mixes every packet of a run of plain packets, headers included, and appends the run to {@code out}.
   * Reader index of {@code run} unchanged.
   */
  public static void mix(ByteBuf run, RandomGenerator padding, ByteBuf out) {
    int at = run.readerIndex();
    while (at < run.writerIndex()) {
      int length = run.getInt(at + Framing.LENGTH_OFFSET);
      byte[] mixed = mixed(run, at + Framing.HEADER_BYTES, length - Framing.HEADER_BYTES, padding);
      out.writeInt(run.getInt(at));
      out.writeInt(length + OVERHEAD);
      out.writeBytes(mixed);
      at += length;
    }
  }

  /**
   * Keys a run of mixed packets for one recipient and appends it to {@code out}. Headers stay clear, the key starts
   * anew with each payload, nothing is allocated per packet. The run is not changed, so that several threads may read
   * it at once.
   *
   * @param run on the heap, where Java reads words a third faster than from a buffer outside
   */
  public static void xor(ByteBuf run, SessionKey key, ByteBuf out) {
    int size = run.readableBytes();
    int start = out.ensureWritable(size).writerIndex();
    ByteBuffer to = out.nioBuffer(start, size).order(ByteOrder.LITTLE_ENDIAN);
    xor(run.array(), run.arrayOffset() + run.readerIndex(), to, Long.reverseBytes(key.bytes()));
    out.writerIndex(start + size);
  }

  /** The last eight bytes once more as one word, under the key as it is turned there: no byte is done alone. */
  private static void xor(byte[] from, int shift, ByteBuffer to, long key) {
    int at = 0;
    while (at < to.limit()) {
      to.putLong(at, (long) WORDS.get(from, shift + at));
      int length = Integer.reverseBytes((int) INTS.get(from, shift + at + Framing.LENGTH_OFFSET));
      int last = at + length - Long.BYTES;
      for (int i = at + Framing.HEADER_BYTES; i < last; i += Long.BYTES) {
        to.putLong(i, (long) WORDS.get(from, shift + i) ^ key);
      }
      long turned = Long.rotateRight(key, Byte.SIZE * ((last - at) % Long.BYTES));
      to.putLong(last, (long) WORDS.get(from, shift + last) ^ turned);
      at += length;
    }
  }

  /** The plain payload of a sealed one, in memory of its own; the sealed buffer stays as it is. */
  public static ByteBuf open(ByteBuf sealed, SessionKey key) {
    byte[] bytes = new byte[sealed.readableBytes()];
    if (bytes.length < OVERHEAD) {
      throw new ProtocolViolation(ProtocolViolation.Kind.SEAL, "sealed payload of " + bytes.length + " bytes");
    }
    sealed.getBytes(sealed.readerIndex(), bytes);
    xor(bytes, key.bytes());
    unmix(bytes);
    if ((long) LONGS.get(bytes, 4) != CHECK_BEFORE || (long) LONGS.get(bytes, bytes.length - EDGE) != CHECK_AFTER) {
      throw new ProtocolViolation(ProtocolViolation.Kind.SEAL, "check bytes of a sealed payload");
    }
    return Unpooled.wrappedBuffer(bytes, EDGE, bytes.length - OVERHEAD);
  }

  private static void xor(byte[] bytes, long key) {
    int i = 0;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      LONGS.set(bytes, i, (long) LONGS.get(bytes, i) ^ key);
    }
    for (; i < bytes.length; i++) {
      bytes[i] ^= keyByte(key, i);
    }
  }

  private static byte keyByte(long key, int index) {
    return (byte) (key >>> (Long.SIZE - Byte.SIZE * (index % Long.BYTES + 1)));
  }

  private static byte[] mixed(ByteBuf in, int from, int length, RandomGenerator padding) {
    byte[] bytes = new byte[length + OVERHEAD];
    INTS.set(bytes, 0, padding.nextInt());
    LONGS.set(bytes, 4, CHECK_BEFORE);
    in.getBytes(from, bytes, EDGE, length);
    LONGS.set(bytes, bytes.length - EDGE, CHECK_AFTER);
    INTS.set(bytes, bytes.length - 4, padding.nextInt());
    mix(bytes);
    return bytes;
  }

  /**
   * Going up, every byte is combined with the next and the result with the byte after that, around the end; then down
   * with the one before and the one three before. Carried in variables, so that no byte waits for a store.
   */
  private static void mix(byte[] b) {
    mixUp(b, b.length);
    mixDown(b, b.length);
  }

  private static void mixUp(byte[] b, int n) {
    byte one = 0;
    byte two = 0;
    for (int i = 0; i < n - 1; i++) {
      byte mixed = (byte) (b[i] ^ b[i + 1] ^ one ^ two);
      b[i] = mixed;
      two = one;
      one = mixed;
    }
    b[0] ^= one;
    b[n - 1] ^= (byte) (two ^ b[0]);
    b[1] ^= b[n - 1];
  }

  private static void mixDown(byte[] b, int n) {
    byte one = 0;
    byte two = 0;
    byte three = 0;
    for (int i = n - 1; i > 0; i--) {
      byte mixed = (byte) (b[i] ^ b[i - 1] ^ two ^ three);
      b[i] = mixed;
      three = two;
      two = one;
      one = mixed;
    }
    b[n - 1] ^= two;
    b[n - 2] ^= one;
    b[0] ^= (byte) (three ^ b[n - 1]);
    b[n - 3] ^= b[0];
  }

  private static void unmix(byte[] b) {
    unmixDown(b, b.length);
    unmixUp(b, b.length);
  }

  private static void unmixDown(byte[] b, int n) {
    b[n - 3] ^= b[0];
    b[0] ^= b[n - 1];
    b[n - 2] ^= b[1];
    b[1] ^= b[0];
    b[n - 1] ^= b[2];
    b[2] ^= b[1];
    byte plain = b[2];
    for (int i = 3; i < n; i++) {
      byte mixed = b[i];
      b[i - 3] ^= mixed;
      plain ^= mixed;
      b[i] = plain;
    }
  }

  private static void unmixUp(byte[] b, int n) {
    b[1] ^= b[n - 1];
    b[n - 1] ^= b[0];
    b[0] ^= b[n - 2];
    b[n - 2] ^= b[n - 1];
    byte plain = b[n - 2];
    for (int i = n - 3; i >= 0; i--) {
      byte mixed = b[i];
      b[i + 2] ^= mixed;
      plain ^= mixed;
      b[i] = plain;
    }
  }
}
