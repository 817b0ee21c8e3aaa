package metaserver.domain.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import metaserver.domain.text.Blob;

/** Codes of six digits by the time (RFC 6238): SHA-1, steps of 30 seconds, as all authenticator apps know them. */
public final class Totp {
  /** Of a secret, as RFC 4226 advises. */
  public static final int SECRET_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int BLOCK = 64;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /**
   * The step whose code was typed: this one, the one before or the next, since clocks differ. Empty if it is of none.
   */
  public static OptionalLong step(Blob secret, String typed, Instant now) {
    String code = typed.replaceAll("\\s", "");
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> isEqual(code(secret, step, DIGITS), code)).findFirst();
  }

  static String code(Blob secret, long step, int digits) {
    byte[] hash = hmac(secret.bytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xF;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
  }

  /** The secret as it is typed into an app: base32, without padding. */
  public static String text(Blob secret) {
    StringBuilder text = new StringBuilder();
    int waiting = 0;
    int bits = 0;
    for (byte each : secret.bytes()) {
      waiting = waiting << Byte.SIZE | (each & 0xFF);
      for (bits += Byte.SIZE; bits >= 5; bits -= 5) text.append(BASE32.charAt(waiting >>> (bits - 5) & 31));
    }
    if (bits > 0) text.append(BASE32.charAt(waiting << (5 - bits) & 31));
    return text.toString();
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA-1 (RFC 2104) of a short key. */
  private static byte[] hmac(byte[] key, byte[] message) {
    MessageDigest sha1 = sha1();
    sha1.update(padded(key, (byte) 0x36));
    byte[] inner = sha1.digest(message);
    sha1.update(padded(key, (byte) 0x5C));
    return sha1.digest(inner);
  }

  private static byte[] padded(byte[] key, byte pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) block[i] ^= pad;
    return block;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
