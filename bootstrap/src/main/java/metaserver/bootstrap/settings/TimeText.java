package metaserver.bootstrap.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as an operator writes it: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 12h}, {@code 7d}. */
final class TimeText {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private TimeText() {}

  static Optional<Duration> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    return Optional.of(Duration.of(Long.parseLong(form.group(1)), unit(form.group(2))));
  }

  static String of(Duration time) {
    if (time.toMillisPart() != 0 || time.isZero()) return time.toMillis() + "ms";
    if (time.toSecondsPart() != 0) return time.toSeconds() + "s";
    if (time.toMinutesPart() != 0) return time.toMinutes() + "m";
    return time.toHoursPart() != 0 ? time.toHours() + "h" : time.toDays() + "d";
  }

  private static ChronoUnit unit(String letters) {
    return switch (letters) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }
}
