package metaserver.domain.identity;

import metaserver.domain.text.MacRoman;

/** A password as somebody typed it. Never printed. */
public record Password(String text) {
  /** What the login packets of both clients can carry. */
  public static final int MAX_WIRE_BYTES = 15;

  /** Whether the game clients can send it. */
  public boolean fitsTheWire() {
    return !text.isEmpty() && MacRoman.canSpell(text) && MacRoman.length(text) <= MAX_WIRE_BYTES && text.indexOf(0) < 0;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
