package metaserver.bootstrap.settings;

/** Foreign text in a message that must stay one line. */
final class OneLine {
  private static final int MOST = 100;

  private OneLine() {}

  static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return "'" + (plain.length() > MOST ? plain.substring(0, MOST) + "..." : plain) + "'";
  }
}
