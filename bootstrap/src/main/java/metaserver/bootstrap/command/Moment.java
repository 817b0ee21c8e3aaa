package metaserver.bootstrap.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment by UTC: a day, which stands for its beginning, or a day and time. */
final class Moment implements ITypeConverter<Instant> {
  static final Instant EARLIEST = Instant.EPOCH;
  static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  @Override
  public Instant convert(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text.endsWith("Z") ? text : text + "Z")
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no day such as 2030-01-31, nor one with a time such as "
          + "2030-01-31T23:59:59");
    }
  }
}
