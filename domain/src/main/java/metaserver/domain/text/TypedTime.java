package metaserver.domain.text;

import java.time.Duration;

/** A time as people type it: a number, and behind it m, h, d or w. */
public final class TypedTime {
  private TypedTime() {}

  /** @param unit minutes, hours, days or weeks, by their first letters */
  public static Duration of(long number, char unit) {
    return switch (unit) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      case 'd' -> Duration.ofDays(number);
      case 'w' -> Duration.ofDays(7 * number);
      default -> throw new IllegalArgumentException("no unit of time is called " + unit);
    };
  }
}
