package metaserver.bootstrap.command;

/** What others typed, fit to be shown at a terminal. */
final class Plain {
  private Plain() {}

  /** Without anything that a terminal would obey. */
  static String line(String text) {
    return text.codePoints()
        .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? '?' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
