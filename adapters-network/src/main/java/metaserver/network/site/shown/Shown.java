package metaserver.network.site.shown;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import metaserver.domain.identity.Color;
import metaserver.domain.text.ControlCodes;
import metaserver.domain.text.FormatCodes;

/** How single values are written on pages. */
public final class Shown {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Shown() {}

  /** A name that somebody chose, without the codes by which clients format it. */
  public static String plain(String name) {
    String plain = ControlCodes.strip(FormatCodes.strip(name)).strip();
    return plain.isEmpty() ? "(no name)" : plain;
  }

  /** By the world's clock, since visitors' clocks differ. */
  public static String moment(Instant at) {
    return MOMENT.format(at) + " UTC";
  }

  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** Groups of three digits with a narrow gap between them. */
  public static String count(long number) {
    return String.format(Locale.ENGLISH, "%,d", number).replace(',', '\u202f');
  }

  /** With a sign that is as wide as the other one. */
  public static String signed(long number) {
    return number < 0 ? "\u2212" + count(-number) : "+" + count(number);
  }

  public static String percent(double part) {
    return String.format(Locale.ENGLISH, "%.1f\u202f%%", 100 * part);
  }

  public static String decimal(double number) {
    return String.format(Locale.ENGLISH, "%.2f", number);
  }

  public static String duration(Duration time) {
    return time.toHours() > 0 ? "%d:%02d h".formatted(time.toHours(), time.toMinutesPart())
        : "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
  }

  /** As pages write colours: the upper byte of each channel. */
  public static String color(Color color) {
    return String.format(Locale.ROOT, "#%06x", rgb(color));
  }

  /** 0xRRGGBB. */
  public static int rgb(Color color) {
    return (color.red() >> 8) << 16 | (color.green() >> 8) << 8 | color.blue() >> 8;
  }
}
