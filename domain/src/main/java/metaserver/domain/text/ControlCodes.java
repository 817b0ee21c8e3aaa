package metaserver.domain.text;

import java.util.regex.Pattern;

/** The control characters, 0 to 31 and 127, which have no place in a name. */
public final class ControlCodes {
  private static final Pattern CODE = Pattern.compile("\\p{Cntrl}");

  private ControlCodes() {}

  public static String strip(String text) {
    return CODE.matcher(text).replaceAll("");
  }
}
