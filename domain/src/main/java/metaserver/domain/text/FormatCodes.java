package metaserver.domain.text;

import java.util.regex.Pattern;

/** Inline formatting of names and chat lines: a bar and a letter, in any case. */
public final class FormatCodes {
  private static final Pattern CODE = Pattern.compile("\\|[pbilrcsu]", Pattern.CASE_INSENSITIVE);

  private FormatCodes() {}

  /** The text as the player reads it. Removing a code may reveal another one; that one stays, as in the clients. */
  public static String strip(String text) {
    return text.indexOf('|') < 0 ? text : CODE.matcher(text).replaceAll("");
  }
}
