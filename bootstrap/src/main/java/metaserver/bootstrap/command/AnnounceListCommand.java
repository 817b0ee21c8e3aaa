package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.announcements.Announcement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the announcements that are not over, the latest first.")
final class AnnounceListCommand implements Action {
  private static final int MANY = 1000;

  private final Store store;
  @Option(names = "--all", description = "Also the last " + MANY + " that are over or ended.")
  private boolean all;
  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  AnnounceListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      AnnouncementDesk desk = installation.announcements();
      Instant now = desk.clock().instant();
      List<Announcement> found = all
          ? desk.announcements().list(Integer.MAX_VALUE, MANY) : desk.announcements().current(now, MANY);
      found.stream().map(each -> AnnouncementRow.of(each, now))
          .map(row -> json ? Json.of(row) : row.line()).forEach(out::println);
      return ExitCode.OK;
    });
  }
}
