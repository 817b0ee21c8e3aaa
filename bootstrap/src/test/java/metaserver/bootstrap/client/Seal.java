package metaserver.bootstrap.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Myth II's side of the key agreement (packet 203) and the mixing of payloads, step by step as the old clients do it:
 * written without a look at the server's, so that the two can disagree.
 */
public final class Seal {
  private static final int PRIME = 32717;
  private static final int GENERATOR = 18334;
  private static final byte[] HEAD = HexFormat.of().parseHex("1722e82d22351cd6");
  private static final byte[] TAIL = HexFormat.of().parseHex("285c22ea0452082a");
  private static final int ADDED = 24;

  private final byte[] key;

  private Seal(byte[] key) {
    this.key = key;
  }

  /** What both sides have once each knows the other's eight bytes. */
  public static Seal agreed(int[] secrets, byte[] theirs) {
    ByteBuffer values = ByteBuffer.wrap(theirs).order(ByteOrder.LITTLE_ENDIAN);
    return new Seal(powers(secrets, _ -> values.getShort() & 0xffff));
  }

  /** What to send in packet 203. */
  public static byte[] offer(int[] secrets) {
    return powers(secrets, _ -> GENERATOR);
  }

  private static byte[] powers(int[] secrets, IntUnaryOperator base) {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 4; i++) bytes.putShort((short) power(base.applyAsInt(i), secrets[i]));
    return bytes.array();
  }

  private static int power(int base, int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) result = result * base % PRIME;
    return (int) result;
  }

  byte[] close(byte[] plain, RandomGenerator random) {
    int n = plain.length + ADDED;
    byte[] b = ByteBuffer.allocate(n)
        .putInt(random.nextInt()).put(HEAD).put(plain).put(TAIL).putInt(random.nextInt()).array();
    for (int i = 0; i < n; i++) {
      b[i] ^= b[(i + 1) % n];
      b[(i + 2) % n] ^= b[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      b[i] ^= b[(i + n - 1) % n];
      b[(i + n - 3) % n] ^= b[i];
    }
    return keyed(b);
  }

  byte[] open(byte[] sealed) {
    int n = sealed.length;
    if (n < ADDED) throw new AssertionError("a sealed payload of " + n + " bytes");
    byte[] b = keyed(sealed.clone());
    for (int i = 0; i < n; i++) {
      b[(i + n - 3) % n] ^= b[i];
      b[i] ^= b[(i + n - 1) % n];
    }
    for (int i = n - 1; i >= 0; i--) {
      b[(i + 2) % n] ^= b[i];
      b[i] ^= b[(i + 1) % n];
    }
    if (!Arrays.equals(b, 4, 12, HEAD, 0, 8) || !Arrays.equals(b, n - 12, n - 4, TAIL, 0, 8)) {
      throw new AssertionError("a payload that is not sealed with the agreed key");
    }
    return Arrays.copyOfRange(b, 12, n - 12);
  }

  private byte[] keyed(byte[] b) {
    for (int i = 0; i < b.length; i++) b[i] ^= key[i % 8];
    return b;
  }
}
