package metaserver.bootstrap.command;

import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast a room talks.
 *
 * @param linesPerSecond empty for as fast as it can
 */
record BenchRate(OptionalDouble linesPerSecond) {
  static final BenchRate MAX = new BenchRate(OptionalDouble.empty());

  /** From the command line. */
  static final class Converter implements ITypeConverter<BenchRate> {
    @Override
    public BenchRate convert(String text) {
      if (text.equals("max")) return MAX;
      try {
        double rate = Double.parseDouble(text);
        if (rate > 0) return new BenchRate(OptionalDouble.of(rate));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("lines a second or max, not '" + text + "'");
      }
      throw new TypeConversionException("lines a second or max, not '" + text + "'");
    }
  }
}
