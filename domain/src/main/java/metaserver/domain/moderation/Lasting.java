package metaserver.domain.moderation;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.domain.text.TypedTime;

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
    if (!matcher.matches()) return Optional.empty();
    char unit = matcher.group(2).isEmpty() ? 'd' : matcher.group(2).charAt(0);
    return Optional.of(of(TypedTime.of(Long.parseLong(matcher.group(1)), unit)));
  }
}
