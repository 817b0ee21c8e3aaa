package metaserver.network;

import metaserver.domain.text.ControlCodes;

/** Text of a client's as a log may hold it. */
public final class LogText {
  private LogText() {}

  /** Without control characters, which would forge lines, and with the quotes that end it made harmless. */
  public static String quoted(String text) {
    return '"' + ControlCodes.strip(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
