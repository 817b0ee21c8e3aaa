package metaserver.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.domain.identity.TokenHash;

/**
 * A secret that the server makes and a person types: letters and digits of five random bits each, none of which looks
 * like another. Case, blanks and dashes do not matter when it is typed. Never printed.
 */
public final class SecretCode {
  /** Of a code that is sent by mail: 100 bits. */
  public static final int MAILED = 20;
  /** Of a recovery code: 80 bits. */
  public static final int RECOVERY = 16;
  /** Of a game password: 75 bits, in all that the game clients send. */
  public static final int GAME = 15;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int GROUP = 4;

  private final String text;

  private SecretCode(String text) {
    this.text = text;
  }

  /** @param random a byte at least for each character */
  public static SecretCode from(byte[] random, int length) {
    if (random.length < length) throw new IllegalArgumentException("too few random bytes for a code");
    return new SecretCode(IntStream.range(0, length).mapToObj(i -> String.valueOf(ALPHABET.charAt(random[i] & 31)))
        .collect(Collectors.joining()));
  }

  /** The code that somebody typed, if it can be one of that length. */
  public static Optional<SecretCode> read(String typed, int length) {
    if (typed.length() > 4 * length) return Optional.empty();
    String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)
        .replace('o', '0').replace('i', '1').replace('l', '1');
    boolean fits = plain.length() == length && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return fits ? Optional.of(new SecretCode(plain)) : Optional.empty();
  }

  /** To be shown once, and typed as it is. */
  public String plain() {
    return text;
  }

  /** To be shown once, in groups that are easy to copy. */
  public String grouped() {
    return IntStream.iterate(0, from -> from < text.length(), from -> from + GROUP)
        .mapToObj(from -> text.substring(from, Math.min(text.length(), from + GROUP))).collect(Collectors.joining("-"));
  }

  /** What is stored of it. Nobody guesses so many random bits, so a fast hash is enough. */
  public TokenHash hash() {
    try {
      return TokenHash.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretCode code && MessageDigest.isEqual(
        text.getBytes(StandardCharsets.US_ASCII), code.text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SecretCode[hidden]";
  }
}
