package metaserver.domain.moderation;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a ban lasts, as staff writes it: {@code 30m}, {@code 12h}, {@code 7d}, {@code 2w}, {@code forever}; a bare
 * number is days.
 *
 * @param time empty for ever
 */
public record Lasting(Optional<Duration> time) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhdw]?)");

  public static Lasting of(Duration time) {
    return new Lasting(Optional.of(time));
  }

  /** Empty if the word is none of these. */
  public static Optional<Lasting> read(String word) {
    String text = word.toLowerCase(Locale.ROOT);
    if (text.equals("forever")) return Optional.of(new Lasting(Optional.empty()));
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? Optional.of(of(time(Long.parseLong(matcher.group(1)), matcher.group(2)))) : Optional.empty();
  }

  private static Duration time(long number, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "w" -> Duration.ofDays(7 * number);
      default -> Duration.ofDays(number);
    };
  }
}
