package metaserver.bootstrap.command;

import metaserver.domain.identity.Username;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an account's name from an argument. */
final class AccountName implements ITypeConverter<Username> {
  @Override
  public Username convert(String text) {
    try {
      return new Username(text);
    } catch (IllegalArgumentException notAName) {
      throw new TypeConversionException(String.valueOf(notAName.getMessage()));
    }
  }
}
