package metaserver.domain.text;

import java.nio.charset.Charset;

/**
 * The character set of every text on the wire: one byte a character, all 256 bytes defined.
 * A character that it lacks is written as {@code ?}.
 */
public final class MacRoman {
  public static final Charset CHARSET = Charset.forName("x-MacRoman");

  private MacRoman() {}

  public static byte[] encode(String text) {
    return text.getBytes(CHARSET);
  }

  public static String decode(byte[] bytes) {
    return new String(bytes, CHARSET);
  }

  public static String decode(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, CHARSET);
  }

  /** The size of a text on the wire, in bytes. */
  public static int length(String text) {
    return encode(text).length;
  }

  /** Whether the text comes back unchanged from the wire. */
  public static boolean canSpell(String text) {
    return CHARSET.newEncoder().canEncode(text);
  }
}
