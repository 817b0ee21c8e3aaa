package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
   * anew with each payload, nothing is allocated. Reader index of {@code run} unchanged, so that several threads may
   * read one run.
   */
  public static void xor(ByteBuf run, SessionKey key, ByteBuf out) {
    int from = run.readerIndex();
    int end = run.writerIndex();
    out.ensureWritable(end - from);
    int to = out.writerIndex();
    while (from < end) {
      out.setLong(to, run.getLong(from));
      int length = run.getInt(from + Framing.LENGTH_OFFSET);
      xor(run, from + Framing.HEADER_BYTES, key.bytes(), out, to + Framing.HEADER_BYTES, length - Framing.HEADER_BYTES);
      from += length;
      to += length;
    }
    out.writerIndex(to);
  }

  private static void xor(ByteBuf in, int from, long key, ByteBuf out, int to, int length) {
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      out.setLong(to + i, in.getLong(from + i) ^ key);
    }
    for (; i < length; i++) {
      out.setByte(to + i, in.getByte(from + i) ^ keyByte(key, i));
    }
  }

  /** The plain payload of a sealed one, in memory of its own; the sealed buffer stays as it is. */
  public static ByteBuf open(ByteBuf sealed, SessionKey key) {
    byte[] bytes = new byte[sealed.readableBytes()];
    if (bytes.length < OVERHEAD) {
      throw new ProtocolViolation("sealed payload of " + bytes.length + " bytes");
    }
    sealed.getBytes(sealed.readerIndex(), bytes);
    xor(bytes, key.bytes());
    unmix(bytes);
    if ((long) LONGS.get(bytes, 4) != CHECK_BEFORE || (long) LONGS.get(bytes, bytes.length - EDGE) != CHECK_AFTER) {
      throw new ProtocolViolation("check bytes of a sealed payload");
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

  private static void mix(byte[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      b[i] ^= b[wrap(i + 1, n)];
      b[wrap(i + 2, n)] ^= b[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      b[i] ^= b[wrap(i + n - 1, n)];
      b[wrap(i + n - 3, n)] ^= b[i];
    }
  }

  private static void unmix(byte[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      b[wrap(i + n - 3, n)] ^= b[i];
      b[i] ^= b[wrap(i + n - 1, n)];
    }
    for (int i = n - 1; i >= 0; i--) {
      b[wrap(i + 2, n)] ^= b[i];
      b[i] ^= b[wrap(i + 1, n)];
    }
  }

  /** The index modulo n, for an index below 2n: a comparison is far cheaper than a division. */
  private static int wrap(int index, int n) {
    return index < n ? index : index - n;
  }
}
