package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.application.privacy.KeepHouse.Job;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "housekeeping", description = "Forget what is kept for long enough, now, as a running server does once "
    + "a day. It may run meanwhile.")
final class HousekeepingCommand implements Action {
  private final Store store;

  @Parameters(arity = "0..1", paramLabel = "JOB", description = "sessions, addresses, mutes, erasures, chat, reports "
      + "or audit. Default: all.")
  private Optional<Chore> chore = Optional.empty();

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
      chore.map(List::of).orElseGet(() -> List.of(Chore.values()))
          .forEach(each -> out.println(told(each, installation.privacy())));
      return ExitCode.OK;
    });
  }

  private static String told(Chore chore, PrivacyDesk desk) {
    return switch (chore) {
      case SESSIONS -> "sessions forgotten: " + desk.keepHouse().run(Job.SESSIONS, () -> true);
      case ADDRESSES -> "addresses shortened: " + desk.keepHouse().run(Job.ADDRESSES, () -> true);
      case MUTES -> "mutes forgotten: " + desk.keepHouse().run(Job.MUTES, () -> true);
      case ERASURES -> "erased accounts swept: " + desk.keepHouse().run(Job.ERASURES, () -> true);
      case CHAT -> "lines of chat forgotten, beside whole months: " + desk.forgetChat().forget();
      case REPORTS -> "reports forgotten: " + desk.forgetReports().forget();
      case AUDIT -> "months of the audit log dropped: " + desk.dropAuditMonths().drop().size();
    };
  }

  /** What can be done at once. */
  enum Chore {
    SESSIONS,
    ADDRESSES,
    MUTES,
    ERASURES,
    CHAT,
    REPORTS,
    AUDIT
  }
}
