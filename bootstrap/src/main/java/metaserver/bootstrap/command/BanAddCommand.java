package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.moderation.IssueBan;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lasting;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "add", description = "Ban an account, a network, or with both each of them. Who is on line notices it.")
final class BanAddCommand implements Action {
  private final Store store;

  @Parameters(index = "0", paramLabel = "NAME", arity = "0..1", converter = AccountName.class,
      description = "The account's name.")
  private Optional<Username> name = Optional.empty();

  @Option(names = "--network", paramLabel = "NETWORK", converter = NetworkWord.class,
      description = "An address, or a network such as 203.0.113.0/24.")
  private Optional<Network> network = Optional.empty();

  @Option(names = "--scope", paramLabel = "SCOPE", converter = ScopeWord.class,
      description = "login (the default), chat, host, ranked or room.")
  private Scope scope = Scope.LOGIN;

  @Option(names = "--room", paramLabel = "ROOM", description = "The number of the room, for chat, host and room.")
  private Optional<Integer> room = Optional.empty();

  @Option(names = "--for", paramLabel = "TIME", converter = LastingWord.class,
      description = "30m, 12h, 7d (the default), 2w or forever.")
  private Lasting lasting = Lasting.of(Duration.ofDays(7));

  @Option(names = "--reason", paramLabel = "TEXT", description = "What the banned is told.")
  private String reason = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "What staff alone can read.")
  private String note = "";

  BanAddCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (name.isEmpty() && network.isEmpty()) throw new CommandFailure(ExitCode.USAGE, "name an account or a --network");
    return store.work(settings, installation -> {
      Optional<User> user = name.map(each -> AccountAnswer.known(installation.users(), each));
      if (room.filter(number -> installation.rooms().find(roomId(number)).isEmpty()).isPresent()) {
        throw new CommandFailure(ExitCode.ERROR, "there is no room " + room.get());
      }
      BanTerms terms = terms(user, installation.bans().clock().instant());
      Party target = user.map(Party::of).orElseGet(() -> Party.at(network.orElseThrow().first()));
      return switch (installation.bans().issue().issue(terms, target)) {
        case IssueBan.Issued(Ban ban) -> told("ban " + ban.id() + ": " + BanRow.who(ban, installation.users()) + ", "
            + ban.matter() + ", " + ban.end(), out);
        case IssueBan.Overlaps(Optional<Ban> other) -> throw new CommandFailure(ExitCode.ERROR,
            "banned already" + other.map(ban -> ": ban " + ban.id() + ", " + ban.end()).orElse(""));
      };
    });
  }

  private static RoomId roomId(int number) {
    try {
      return new RoomId(number);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private BanTerms terms(Optional<User> user, Instant now) {
    try {
      return new BanTerms(new Subject(user.map(User::id), network), scope,
          room.isPresent() ? OptionalInt.of(room.get()) : OptionalInt.empty(), Period.from(now, lasting), reason,
          note, Party.OPERATOR);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static int told(String line, PrintWriter out) {
    out.println(line);
    return ExitCode.OK;
  }

  static final class NetworkWord implements ITypeConverter<Network> {
    @Override
    public Network convert(String text) {
      try {
        return Network.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is no network: " + e.getMessage());
      }
    }
  }

  static final class ScopeWord implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String text) {
      try {
        return Scope.valueOf(text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is none of login, chat, host, ranked, room");
      }
    }
  }

  static final class LastingWord implements ITypeConverter<Lasting> {
    @Override
    public Lasting convert(String text) {
      return Lasting.read(text).orElseThrow(() ->
          new TypeConversionException("'" + text + "' is no time such as 30m, 12h, 7d, 2w or forever"));
    }
  }
}
