package metaserver.bootstrap.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.application.lobby.RoomEdit;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.RoomType;
import picocli.CommandLine.Option;

/** What is said of a room. */
final class RoomOptions {
  @Option(names = "--name", paramLabel = "TEXT", description = "A name for operators and web pages; the game clients "
      + "derive theirs from the id.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--type", paramLabel = "unranked|ranked|tournament", description = "What its games are worth. Guests "
      + "enter unranked rooms only.")
  private Optional<RoomType> type = Optional.empty();

  @Option(names = "--max-players", paramLabel = "NUMBER", description = "How many it holds, 1 to 32767.")
  private Optional<Integer> maxPlayers = Optional.empty();

  @Option(names = "--min-caste", paramLabel = "NUMBER", description = "The lowest caste that enters; -1 admits all.")
  private Optional<Integer> minCaste = Optional.empty();

  @Option(names = "--max-caste", paramLabel = "NUMBER", description = "The highest caste that enters, up to 99.")
  private Optional<Integer> maxCaste = Optional.empty();

  @Option(names = "--port", paramLabel = "PORT", description = "Where it listens; 0 takes any free port at each start.")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--clients", paramLabel = "myth|aleph-one|both", description = "Which game it serves.")
  private Optional<Clients> clients = Optional.empty();

  @Option(names = "--chat-log", paramLabel = "DAYS|off|default", converter = ChatLogDays.class,
      description = "For how many days what is said in it is kept; default: as chat.log.keep says.")
  private Optional<OptionalInt> chatLog = Optional.empty();

  RoomEdit edit(Optional<Boolean> open) {
    return new RoomEdit(
        name,
        type,
        number(maxPlayers),
        number(minCaste),
        number(maxCaste),
        number(port),
        clients.map(Clients::families),
        open,
        chatLog);
  }

  private static OptionalInt number(Optional<Integer> given) {
    return given.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** Which games a room serves. */
  enum Clients {
    MYTH,
    ALEPH_ONE,
    BOTH;

    private Set<ClientFamily> families() {
      return switch (this) {
        case MYTH -> Set.of(ClientFamily.MYTH);
        case ALEPH_ONE -> Set.of(ClientFamily.ALEPH_ONE);
        case BOTH -> Set.of(ClientFamily.values());
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
