package metaserver.domain.moderation;

import java.time.Instant;
import java.util.Optional;

/**
 * From a moment on, until before another.
 *
 * @param until empty for ever
 */
public record Period(Instant from, Optional<Instant> until) {
  public Period {
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }

  public static Period from(Instant from, Lasting lasting) {
    return new Period(from, lasting.time().map(from::plus));
  }

  public static Period forGood(Instant from) {
    return new Period(from, Optional.empty());
  }

  public boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }

  public boolean overlaps(Period other) {
    return !isOver(other.from) && !other.isOver(from);
  }
}
