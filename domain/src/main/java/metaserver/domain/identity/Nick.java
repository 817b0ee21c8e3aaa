package metaserver.domain.identity;

import metaserver.domain.text.ControlCodes;
import metaserver.domain.text.MacRoman;

/**
 * A name as the player list shows it, with format codes: at most 31 bytes of MacRoman; longer ones are cut, control
 * characters dropped.
 */
public record Nick(String text) {
  public static final int MAX_BYTES = 31;

  public Nick {
    text = MacRoman.decode(MacRoman.encode(ControlCodes.strip(text)));
    text = text.substring(0, Math.min(text.length(), MAX_BYTES));
  }

  /** How Aleph One players see a guest. */
  public static Nick ofGuest(String name) {
    return new Nick("|iGuest|p " + name);
  }

  public static Nick of(Username username) {
    return new Nick(username.text());
  }

  /** The same name told apart from one already in the room. */
  public Nick numbered(int number) {
    String suffix = " " + number;
    int room = MAX_BYTES - suffix.length();
    return new Nick(text.substring(0, Math.min(text.length(), room)) + suffix);
  }

  /** Whether there is nothing to see in it. */
  public boolean isBlank() {
    return NameKey.isBlank(text);
  }

  /** @throws IllegalArgumentException if the nick is blank */
  public NameKey key() {
    return NameKey.of(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
