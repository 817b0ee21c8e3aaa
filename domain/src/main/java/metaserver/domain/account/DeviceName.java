package metaserver.domain.account;

import java.util.Optional;
import metaserver.domain.text.ControlCodes;

/** What somebody calls a device: 1 to 40 characters. */
public record DeviceName(String text) {
  public static final int MAX = 40;

  public DeviceName {
    text = ControlCodes.strip(text).strip();
    if (text.isEmpty() || text.length() > MAX) {
      throw new IllegalArgumentException("the name of a device has 1 to " + MAX + " characters");
    }
  }

  /** The name that somebody typed, if it is one. */
  public static Optional<DeviceName> read(String typed) {
    String plain = ControlCodes.strip(typed).strip();
    return plain.isEmpty() || plain.length() > MAX ? Optional.empty() : Optional.of(new DeviceName(plain));
  }

  @Override
  public String toString() {
    return text;
  }
}
