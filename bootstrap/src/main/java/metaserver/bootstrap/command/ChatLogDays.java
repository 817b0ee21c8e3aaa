package metaserver.bootstrap.command;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads for how many days a room's lines are kept. */
final class ChatLogDays implements ITypeConverter<OptionalInt> {
  @Override
  public OptionalInt convert(String text) {
    if (text.equals("default")) return OptionalInt.empty();
    if (text.equals("off")) return OptionalInt.of(0);
    if (text.matches("\\d{1,5}")) return OptionalInt.of(Integer.parseInt(text));
    throw new TypeConversionException("'" + text + "' is no number of days, off or default");
  }
}
