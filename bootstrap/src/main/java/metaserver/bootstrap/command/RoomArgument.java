package metaserver.bootstrap.command;

import java.util.Optional;
import metaserver.domain.lobby.RoomId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The room that a command is about. */
final class RoomArgument {
  @Parameters(index = "0", paramLabel = "ID", arity = "1", converter = Converter.class,
      description = "The room's id, 0 to 32767: it "
      + "selects the name and the banner that the game clients show.")
  private Optional<RoomId> id = Optional.empty();

  RoomId id() {
    return id.orElseThrow();
  }

  /** Reads a room's id from an argument. */
  static final class Converter implements ITypeConverter<RoomId> {
    @Override
    public RoomId convert(String text) {
      try {
        return new RoomId(Integer.parseInt(text));
      } catch (IllegalArgumentException notAnId) {
        throw new TypeConversionException("a room id is a number from 0 to " + RoomId.MAX);
      }
    }
  }
}
