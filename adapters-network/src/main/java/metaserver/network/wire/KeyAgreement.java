package metaserver.network.wire;

import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Our side of the key agreement of Myth II: four times Diffie and Hellman over a prime of fifteen bits, which hides a
 * line from a glance and no more. One instance serves one connection.
 */
public final class KeyAgreement {
  private static final int PRIME = 32717;
  private static final int GENERATOR = 18334;
  private static final int VALUES = 4;

  private final int[] exponents;

  /** Draws four private exponents, 1 to p-2: an exponent 0 means different things to different servers. */
  public KeyAgreement(RandomGenerator random) {
    this(random.ints(VALUES, 1, PRIME - 1).toArray());
  }

  KeyAgreement(int... exponents) {
    this.exponents = exponents.clone();
  }

  /** What to send in packet 203. */
  public SessionKeyOffer offer() {
    return new SessionKeyOffer(pack(_ -> GENERATOR));
  }

  /** The key that both sides have once each knows the other's packet 203. */
  public SessionKey agree(SessionKeyOffer peer) {
    return new SessionKey(Long.reverseBytes(pack(i -> value(peer.values(), i))));
  }

  private long pack(IntUnaryOperator base) {
    long packed = 0;
    for (int i = 0; i < VALUES; i++) {
      packed |= (long) power(base.applyAsInt(i), exponents[i]) << (Short.SIZE * i);
    }
    return packed;
  }

  private static int value(long values, int index) {
    return (int) (values >>> (Short.SIZE * index)) & 0xFFFF;
  }

  /** By squaring: at most fifteen steps, where the old servers multiply thousands of times. */
  private static int power(int base, int exponent) {
    int result = 1;
    int square = base % PRIME;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 0 ? result : result * square % PRIME;
      square = square * square % PRIME;
    }
    return result;
  }
}
