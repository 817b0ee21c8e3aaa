package metaserver.domain.chat;

/**
 * What a player typed, before anybody's name is on it (packets 200 and 201).
 *
 * @param type the inner type: 0 is chat; Myth uses others, which are relayed as they are
 * @param flags as sent; bit 0 marks a private line
 * @param selected the player selected in the sender's list, 0 for none
 */
public record Utterance(int type, int flags, int selected, String text) {
  /** The longest line that clients are sent; Aleph One's packets hold no more. */
  public static final int MAX_BYTES = 4095;

  public boolean isBlank() {
    return text.chars().allMatch(c -> c <= ' ' || c == '\u00a0');
  }

  /** A dot and a letter make a command, which nobody else may read. */
  public boolean isCommand() {
    return text.length() > 1 && text.charAt(0) == '.' && Character.isLetter(text.charAt(1));
  }

  /** The word after the dot. */
  public String command() {
    int end = text.indexOf(' ');
    return text.substring(1, end < 0 ? text.length() : end);
  }
}
