package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LaddersInUse;
import picocli.CommandLine.Command;

@Command(name = "pass", description = "Rank all players now and give them their castes; a running server shows them.")
final class RatingsPassCommand implements Action {
  private final Store store;

  RatingsPassCommand(Store store) {
    this.store = store;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groupsOfRanking();
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      LadderPass pass = rank(installation);
      out.println("pass " + pass.number() + " of " + pass.at() + ": " + pass.users() + " accounts");
      return ExitCode.OK;
    });
  }

  private static LadderPass rank(Installation installation) {
    try {
      return installation.ladders().rank().rank();
    } catch (LaddersInUse e) {
      throw new CommandFailure(ExitCode.ERROR, e.getMessage() + "; try again when that is over");
    }
  }
}
