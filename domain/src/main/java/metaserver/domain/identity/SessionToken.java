package metaserver.domain.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The 32 random bytes that packet 7 hands over and packet 101 brings back. Whoever has them is the player: never
 * printed nor stored.
 */
public final class SessionToken {
  public static final int BYTES = 32;

  private final byte[] bytes;

  private SessionToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /** @throws IllegalArgumentException if there are not 32 of them */
  public static SessionToken of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a session token has " + BYTES + " bytes, not " + bytes.length);
    }
    return new SessionToken(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is stored of it. */
  public TokenHash hash() {
    try {
      return TokenHash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionToken token && MessageDigest.isEqual(bytes, token.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SessionToken[hidden]";
  }
}
