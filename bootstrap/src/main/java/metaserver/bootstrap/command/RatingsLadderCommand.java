package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.application.ranking.BrowseLadder;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ladder",
    description = "Show a ladder as the last ranking pass left it, from the top, from a position, "
    + "or around a player.")
final class RatingsLadderCommand implements Action {
  private final Store store;

  @Option(names = "--kind", paramLabel = "NAME|total", converter = LadderName.class,
      description = "A kind of game, such as captures or king-of-the-hill. Default: total.")
  private Ladder ladder = Ladder.RANKED;

  @Option(names = "--from", paramLabel = "POSITION", description = "The first position to show. Default: 1.")
  private Optional<Integer> from = Optional.empty();

  @Option(names = "--around", paramLabel = "NAME", converter = AccountName.class,
      description = "Show this player with as many above him as below.")
  private Optional<Username> around = Optional.empty();

  @Option(names = "--limit", paramLabel = "NUMBER", description = "How many places to show, 1 to " + BrowseLadder.MAX
      + ". Default: 25.")
  private int limit = 25;

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsLadderCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    check();
    return store.work(settings, installation -> {
      LadderAnswer answer = LadderAnswer.of(ladder, page(installation));
      if (json) out.println(Json.of(answer));
      else answer.print(around.map(name -> name + " has no position there.").orElse("Nobody has these positions."),
          out);
      return ExitCode.OK;
    });
  }

  private void check() {
    if (limit < 1 || limit > BrowseLadder.MAX) {
      throw new CommandFailure(ExitCode.USAGE, "--limit is 1 to " + BrowseLadder.MAX);
    }
    if (from.orElse(1) < 1) throw new CommandFailure(ExitCode.USAGE, "positions begin at 1");
    if (from.isPresent() && around.isPresent()) {
      throw new CommandFailure(ExitCode.USAGE, "either --from or --around, not both");
    }
  }

  private Optional<LadderPage> page(Installation installation) {
    BrowseLadder browse = installation.ladders().browse();
    return around.map(name -> AccountAnswer.known(installation.users(), name))
        .map(user -> browse.around(ladder, user.id(), (limit - 1) / 2))
        .orElseGet(() -> browse.page(ladder, from.orElse(1) - 1, limit));
  }
}
