package metaserver.bootstrap.settings;

import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms that settings take. */
final class Forms {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,20})?");
  private static final Pattern DOTTED_QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\\.?");
  private static final Pattern LINE_END = Pattern.compile("\\\\n|\\R");

  static final Form<Integer> PORT = port(65535);
  static final Form<Boolean> SWITCH = Form.of("on|off", "on or off", Forms::onOrOff);
  static final Form<Inet4Address> IPV4 =
      Form.of("IPV4", "an IPv4 address such as 192.0.2.7", Forms::ipv4);
  static final Form<InetAddress> ADDRESS =
      Form.of("ADDRESS", "an IP address such as 0.0.0.0, 192.0.2.7 or ::", Forms::address);
  static final Form<String> HOST = Form.of("HOST", "a host name or an IP address", Forms::host);
  static final Form<Path> PATH = Form.of("PATH", "a path", Forms::path);
  static final Form<String> TEXT = Form.of("TEXT", "a text that is not blank", Forms::text);
  static final Form<String> SECRET = new Form<>("TEXT", "a text", Optional::of);
  static final Form<List<String>> LINES = Form.of("TEXT", "lines separated by \\n", Forms::lines);

  private Forms() {}

  static Form<Integer> port(int most) {
    return Form.of("PORT", "a port from 0 to " + most, text -> integer(text).filter(port -> port <= most));
  }

  static Form<Integer> number(int least, int most) {
    return Form.of(
        "NUMBER",
        "a number from " + least + " to " + most,
        text -> integer(text).filter(number -> number >= least && number <= most));
  }

  static Form<Double> decimal(double least, double most) {
    return Form.of(
        "NUMBER",
        "a number from " + plain(least) + " to " + plain(most) + ", with a point if need be",
        text -> Optional.of(text).filter(DECIMAL.asMatchPredicate()).map(Double::valueOf).filter(within(least, most)));
  }

  static Form<Duration> time(Duration least, Duration most) {
    return Form.of(
        "TIME",
        "a time from " + TimeText.of(least) + " to " + TimeText.of(most) + " such as 500ms, 10s, 5m, 12h or 7d",
        text -> TimeText.read(text).filter(within(least, most)));
  }

  static Form<Long> size(long least, long most) {
    return Form.of(
        "SIZE",
        "a size from " + SizeText.of(least) + " to " + SizeText.of(most) + " such as 512KiB, 19MiB or 1GiB",
        text -> SizeText.read(text).filter(within(least, most)));
  }

  /** The constants of an enum, in lower case, with {@code -} for {@code _}. */
  static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
    String words = Arrays.stream(type.getEnumConstants()).map(Forms::word).collect(Collectors.joining("|"));
    return Form.of(
        words,
        "one of " + words.replace("|", ", "),
        text -> Arrays.stream(type.getEnumConstants()).filter(one -> word(one).equals(text)).findFirst());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T extends Comparable<T>> Predicate<T> within(T least, T most) {
    return value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Optional<Integer> integer(String text) {
    return DIGITS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Boolean> onOrOff(String text) {
    return switch (text) {
      case "on" -> Optional.of(true);
      case "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Inet4Address> ipv4(String text) {
    try {
      // The library also takes "7" for 0.0.0.7; nobody means that in a settings file.
      return DOTTED_QUAD.matcher(text).matches() ? Optional.of(Inet4Address.ofLiteral(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> address(String text) {
    if (!text.contains(":")) return ipv4(text).map(InetAddress.class::cast);
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> host(String text) {
    return HOST_NAME.matcher(text).matches() || address(text).isPresent() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<List<String>> lines(String text) {
    return Optional.of(text.isEmpty() ? List.of() : List.of(LINE_END.split(text, -1)));
  }
}
