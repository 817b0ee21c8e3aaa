package metaserver.domain.identity;

import metaserver.domain.text.MacRoman;

/**
 * The name of an account, as packet 100 carries it: 1 to 31 bytes of MacRoman without control characters.
 * Aleph One's own dialogs offer 15.
 */
public record Username(String text) {
  /** The wire field holds 31 bytes and a NUL. */
  public static final int MAX_BYTES = 31;

  public Username {
    text = text.strip();
    if (NameKey.isBlank(text) || MacRoman.length(text) > MAX_BYTES || !MacRoman.canSpell(text) || hasControl(text)) {
      throw new IllegalArgumentException(
          "a username is 1 to 31 visible characters of MacRoman, not '" + printable(text) + "'");
    }
  }

  /** What an account is called once it was erased. */
  public static Username ofErased(UserId user) {
    return new Username("erased-" + user);
  }

  public NameKey key() {
    return NameKey.of(text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
