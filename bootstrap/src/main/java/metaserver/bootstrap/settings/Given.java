package metaserver.bootstrap.settings;

/**
 * A value that somebody set.
 *
 * @param source where it was set, in words
 */
record Given(String text, String source) {
  @Override
  public String toString() {
    return "Given[source=" + source + "]";
  }
}
