package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.PlayerRecord;
import metaserver.application.ranking.TraceRating;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatingHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "player",
    description = "Show a player's castes, his positions of the last ranking pass, his careers, and how "
    + "his rating changed.")
final class RatingsPlayerCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Option(names = "--kind", paramLabel = "NAME|total", converter = LadderName.class,
      description = "The ladder whose changes are shown, such as captures. Default: total.")
  private Ladder ladder = Ladder.RANKED;

  @Option(names = "--limit", paramLabel = "NUMBER", description = "How many changes to show, 1 to " + TraceRating.MAX
      + ". Default: 10.")
  private int limit = 10;

  @Option(names = "--before", paramLabel = "RATING", description = "Show changes older than this one: the next page.")
  private Optional<Long> before = Optional.empty();

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsPlayerCommand(Store store) {
    this.store = store;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groupsOfRanking();
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (limit < 1 || limit > TraceRating.MAX) {
      throw new CommandFailure(ExitCode.USAGE, "--limit is 1 to " + TraceRating.MAX);
    }
    return store.work(settings, installation -> {
      User user = AccountAnswer.known(installation.users(), name.username());
      PlayerRecord player = described(installation.ladders().describe().describe(PlayerId.of(user.id())));
      PlayerAnswer answer = PlayerAnswer.of(player, changes(installation.ladders().trace(), user));
      if (json) out.println(Json.of(answer));
      else answer.print(LadderName.of(ladder), player.order(), out);
      return ExitCode.OK;
    });
  }

  private List<RatingHistory.Step> changes(TraceRating trace, User user) {
    return before.map(number -> trace.before(user.id(), ladder, number, limit))
        .orElseGet(() -> trace.newest(user.id(), ladder, limit));
  }

  private PlayerRecord described(DescribePlayer.Outcome outcome) {
    return switch (outcome) {
      case DescribePlayer.Account(PlayerRecord player, _) -> player;
      case DescribePlayer.Guest _, DescribePlayer.Unknown _ -> throw AccountAnswer.unknown(name.username());
      case DescribePlayer.NotNow _ -> throw new CommandFailure(ExitCode.DATABASE, "the database is away");
    };
  }
}
