package metaserver.bootstrap.upkeep;

/** What the doctor found at one place. */
record Finding(Grade grade, String place, String words) {
  static Finding fine(String place, String words) {
    return new Finding(Grade.FINE, place, words);
  }

  /** Will be wrong one day, or is where it matters. */
  static Finding doubtful(String place, String words, String cure) {
    return new Finding(Grade.DOUBTFUL, place, words + "; " + cure);
  }

  static Finding wrong(String place, String words, String cure) {
    return new Finding(Grade.WRONG, place, words + "; " + cure);
  }

  String line() {
    return String.format("%-5s %-10s %s", grade.shown, place, words);
  }

  enum Grade {
    FINE("ok"),
    DOUBTFUL("warn"),
    WRONG("WRONG");

    private final String shown;

    Grade(String shown) {
      this.shown = shown;
    }
  }
}
