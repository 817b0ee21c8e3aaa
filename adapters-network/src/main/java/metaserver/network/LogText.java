package metaserver.network;

/** Text of a client's as a log may hold it. */
public final class LogText {
  private LogText() {}

  /** Without control characters, which would forge lines, and with the quotes that end it made harmless. */
  public static String quoted(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", "").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
