package metaserver.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import metaserver.domain.text.FormatCodes;

/** What makes two names the same: without format codes, surrounding blanks and case. Never empty. */
public record NameKey(String text) {
  /** What a client shows of a guest who gives no name; nobody may own it. */
  public static final NameKey GUEST = new NameKey("guest");

  private static final Pattern OF_ERASED = Pattern.compile("erased-\\d+");

  public NameKey {
    if (text.isEmpty()) throw new IllegalArgumentException("a name needs at least one visible character");
  }

  public static NameKey of(String name) {
    return new NameKey(fold(name));
  }

  /** Whether nothing of the name is left to see. */
  public static boolean isBlank(String name) {
    return fold(name).isEmpty();
  }

  /** Whether nobody may register it: it is for guests, or for accounts that were erased. */
  public boolean isReserved() {
    return equals(GUEST) || OF_ERASED.matcher(text).matches();
  }

  private static String fold(String name) {
    // Upper case first: the dotless i and the sharp s meet their look-alikes only that way.
    return trim(FormatCodes.strip(name)).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * {@code String.strip} leaves the no-break space, which MacRoman has (0xCA) and a player cannot tell from a blank.
   */
  private static String trim(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isGap(name.charAt(from))) from++;
    while (to > from && isGap(name.charAt(to - 1))) to--;
    return name.substring(from, to);
  }

  private static boolean isGap(char c) {
    return c <= ' ' || c == '\u007f' || c == '\u00a0' || Character.isWhitespace(c);
  }
}
