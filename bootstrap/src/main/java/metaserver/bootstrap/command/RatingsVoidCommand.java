package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.application.ranking.GameVoiding;
import metaserver.application.ranking.VoidGame;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import metaserver.domain.ranking.Voiding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "void",
    description = "Take a game out of the ratings and rate all later ones again. Without --yes nothing is "
    + "changed, and what would be is shown.")
final class RatingsVoidCommand implements Action {
  private final Store store;

  @Parameters(index = "0", paramLabel = "GAME", description = "The game's number.")
  private int game;

  @Option(names = "--yes", description = "Do it. Games that end meanwhile settle afterwards.")
  private boolean yes;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed with --yes, and shown with the game.")
  private String reason = "";

  @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}",
      description = "Who decides so. Default: "
      + "$${sys:user.name}.")
  private String by = "";

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  RatingsVoidCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (game < 1) throw new CommandFailure(ExitCode.USAGE, "a game's number is positive");
    VoidGame.Decision decision = yes ? order() : new VoidGame.Ask();
    return store.work(settings,
        installation -> tell(installation.ratings().voidGame().decide(new GameId(game), decision), out));
  }

  private VoidGame.Order order() {
    if (reason.isBlank()) throw new CommandFailure(ExitCode.USAGE, "--yes needs a --reason");
    if (reason.length() > Voiding.MAX_REASON || by.isBlank() || by.length() > Voiding.MAX_BY) {
      throw new CommandFailure(ExitCode.USAGE, "--reason takes up to " + Voiding.MAX_REASON + " characters, --by 1 to "
          + Voiding.MAX_BY);
    }
    return new VoidGame.Order(Party.named(by), reason);
  }

  private int tell(GameVoiding voiding, PrintWriter out) {
    ShiftList shifts = new ShiftList(json, out);
    switch (voiding) {
      case GameVoiding.Voided(var changes) -> shifts.tell("game " + game + " is void", Optional.of(game), changes);
      case GameVoiding.WouldVoid(var changes) ->
        shifts.tell("game " + game + " would be void; --yes makes it so", Optional.of(game), changes);
      case GameVoiding.VoidAlready(Voiding before) -> throw refused(
          "was voided on " + before.at() + " by " + before.by().shownName() + ": " + before.reason());
      case GameVoiding.NotCounted _ -> throw refused("is none that counted");
    }
    return ExitCode.OK;
  }

  private CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.ERROR, "game " + game + " " + why);
  }
}
