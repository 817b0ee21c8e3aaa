package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.User;
import metaserver.domain.identity.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compare",
    description = "Compare two players: their games against each other up to now, and their positions of "
    + "the last ranking pass.")
final class RatingsCompareCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Parameters(index = "1", paramLabel = "NAME", arity = "1", converter = AccountName.class,
      description = "The other account's name.")
  private Optional<Username> other = Optional.empty();

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsCompareCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Username second = other.orElseThrow();
    if (second.key().equals(name.key())) throw new CommandFailure(ExitCode.USAGE, "both names are one account's");
    return store.work(settings, installation -> {
      User one = AccountAnswer.known(installation.users(), name.username());
      User two = AccountAnswer.known(installation.users(), second);
      CompareAnswer answer = CompareAnswer.of(
          one.username(), two.username(), installation.ladders().compare().compare(one.id(), two.id()));
      if (json) out.println(Json.of(answer));
      else answer.print(out);
      return ExitCode.OK;
    });
  }
}
