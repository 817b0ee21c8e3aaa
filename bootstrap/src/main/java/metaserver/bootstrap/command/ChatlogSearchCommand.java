package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.application.chatlog.SearchChat;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Look for what was said in rooms, the latest first. That you looked is written "
    + "down in the audit log.")
final class ChatlogSearchCommand implements Action {
  private static final int PAGE = 500;

  private final Store store;

  @Parameters(index = "0", paramLabel = "TEXT", arity = "0..1", description = "A part of what was said, in any case, "
      + "of three characters at least.")
  private Optional<String> text = Optional.empty();

  @Option(names = "--user", paramLabel = "NAME", description = "Only what this account said; if there is none, what "
      + "somebody said who was called so.")
  private Optional<String> user = Optional.empty();

  @Option(names = "--room", paramLabel = "ID", converter = RoomArgument.Converter.class,
      description = "Only in this room.")
  private Optional<RoomId> room = Optional.empty();

  @Option(names = "--since", paramLabel = "DAY[Ttime]", converter = Moment.class, description = "From then on, by UTC.")
  private Instant since = Moment.EARLIEST;

  @Option(names = "--until", paramLabel = "DAY[Ttime]", converter = Moment.class, description = "Before then, by UTC.")
  private Instant until = Moment.LATEST;

  @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "50", description = "At most so many. Default: 50.")
  private int limit;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  @Mixin private final ByOption by = new ByOption();

  ChatlogSearchCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (limit < 1) throw new CommandFailure(ExitCode.USAGE, "--limit takes a positive number");
    return store.work(settings, installation -> {
      print(installation.records().search(), search(installation.users()), out);
      return ExitCode.OK;
    });
  }

  private ChatSearch search(UserRepository users) {
    Optional<PlayerId> account = user.filter(name -> !NameKey.isBlank(name))
        .flatMap(name -> users.find(NameKey.of(name))).map(User::id).map(PlayerId::of);
    try {
      return new ChatSearch(text, account.isPresent() ? Optional.empty() : user, account, room, since, until,
          Optional.empty(), Math.min(limit, PAGE));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private void print(SearchChat chat, ChatSearch search, PrintWriter out) {
    int left = limit;
    List<KeptLine> page = chat.search(by.party(), search);
    while (!page.isEmpty()) {
      page.stream().limit(left).map(kept -> LineRow.of(kept.said())).map(row -> json ? Json.of(row) : row.line())
          .forEach(out::println);
      left -= page.size();
      if (left <= 0 || page.size() < search.limit()) return;
      page = chat.more(search, page.getLast());
    }
  }
}
