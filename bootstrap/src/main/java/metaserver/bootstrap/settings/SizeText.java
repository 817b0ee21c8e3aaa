package metaserver.bootstrap.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of memory in bytes as an operator writes it: {@code 512KiB}, {@code 19MiB}, {@code 1GiB}. */
final class SizeText {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})([KMG])iB");
  private static final String UNITS = "KMG";

  private SizeText() {}

  static Optional<Long> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    return Optional.of(Long.parseLong(form.group(1)) << (10 * (UNITS.indexOf(form.group(2)) + 1)));
  }

  static String of(long bytes) {
    int unit = Math.max(1, Math.min(UNITS.length(), Long.numberOfTrailingZeros(bytes) / 10));
    return (bytes >> (10 * unit)) + UNITS.substring(unit - 1, unit) + "iB";
  }
}
