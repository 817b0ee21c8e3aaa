package metaserver.domain.complaints;

import java.time.Instant;

/** What staff wrote down of an account. */
public record Note(Instant at, String by, String text) {
  public static final int MAX_TEXT = 2000;
}
