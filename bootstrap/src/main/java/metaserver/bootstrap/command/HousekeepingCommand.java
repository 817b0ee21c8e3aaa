package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.privacy.KeepHouse.Job;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "housekeeping", description = "Forget what is kept for long enough, now, as a running server does once a day. "
    + "It may run meanwhile.")
final class HousekeepingCommand implements Action {
  private final Store store;

  @Parameters(arity = "0..1", paramLabel = "sessions|addresses|erasures", description = "One job of it. Default: all.")
  private Optional<Job> job = Optional.empty();

  HousekeepingCommand(Store store) {
    this.store = store;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groupsOfHousekeeping();
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      job.map(List::of).orElseGet(() -> List.of(Job.values()))
          .forEach(each -> out.println(told(each, installation.privacy().keepHouse())));
      return ExitCode.OK;
    });
  }

  private static String told(Job job, KeepHouse house) {
    int rows = house.run(job, () -> true);
    return switch (job) {
      case SESSIONS -> "sessions forgotten: " + rows;
      case ADDRESSES -> "addresses shortened: " + rows;
      case ERASURES -> "erased accounts swept: " + rows;
    };
  }
}
