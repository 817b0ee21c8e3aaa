package metaserver.bootstrap.command;

import metaserver.domain.moderation.BanId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The ban that a command is about. */
final class BanArgument {
  @Parameters(index = "0", paramLabel = "NUMBER", arity = "1", converter = Word.class,
      description = "The ban's number.")
  private BanId id = new BanId(1);

  BanId id() {
    return id;
  }

  CommandFailure unknown() {
    return new CommandFailure(ExitCode.ERROR, "there is no ban " + id);
  }

  static final class Word implements ITypeConverter<BanId> {
    @Override
    public BanId convert(String text) {
      try {
        return new BanId(Integer.parseInt(text));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is no number of a ban");
      }
    }
  }
}
