package metaserver.application.flood;

import java.time.Duration;

/** What becomes of a line. */
sealed interface Verdict {
  record Spoken() implements Verdict {}

  /** Not said; the next time he is muted. */
  record Warned(Offence why) implements Verdict {}

  /** Not said, and nothing will be for so long. */
  record Muted(Offence why, Duration time) implements Verdict {}

  /** He is muted for so much longer. */
  record StillMuted(Duration left) implements Verdict {}

  /** He goes. */
  record Dropped() implements Verdict {}

  /** What he did. */
  enum Offence {
    TOO_FAST("too fast"),
    TOO_OFTEN("the same too often"),
    TOO_MUCH("too much at once");

    private final String words;

    Offence(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
