package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.announcements.EndAnnouncement;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "end", description = "End an announcement before its time.")
final class AnnounceEndCommand implements Action {
  private final Store store;
  @Parameters(index = "0", paramLabel = "NUMBER", description = "The announcement's number.")
  private int id;
  @Mixin private final ByOption by = new ByOption();

  AnnounceEndCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      switch (installation.announcements().end().end(id, by.party())) {
        case EndAnnouncement.Ended _ -> out.println("announcement " + id + " is ended");
        case EndAnnouncement.OverAlready _ -> out.println("announcement " + id + " is over already");
        case EndAnnouncement.NoSuchAnnouncement _ ->
          throw new CommandFailure(ExitCode.ERROR, "there is no announcement " + id);
      }
      return ExitCode.OK;
    });
  }
}
