package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.audit.Verification;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Discrepancy;
import picocli.CommandLine.Command;

@Command(name = "verify", description = "Compare what is written down of what was done with the seals of the days that "
    + "are over. Exit code 1 if anything differs.")
final class AuditVerifyCommand implements Action {
  private final Store store;

  AuditVerifyCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> tell(installation.records().verify().verify(), out));
  }

  private static int tell(Verification so, PrintWriter out) {
    so.differences().forEach(difference -> out.println(difference.day() + ": " + words(difference)));
    out.println("sealed days: " + so.days() + ", deeds: " + so.deeds());
    if (!so.dropped().isEmpty()) {
      out.println("months that are kept no longer, their seals still are: " + so.dropped().getFirst() + " to "
          + so.dropped().getLast() + " (" + so.dropped().size() + ")");
    }
    so.last().ifPresent(seal -> out.println("last seal: " + seal.day() + " " + seal.hash()));
    so.openSince().ifPresent(day -> out.println("not sealed yet: from " + day));
    out.println(so.differences().isEmpty() ? "nothing differs" : "differences: " + so.differences().size());
    return so.differences().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
  }

  private static String words(Discrepancy difference) {
    return switch (difference) {
      case Discrepancy.Altered(_, long number) -> "deed " + number + " was altered";
      case Discrepancy.Removed(_, long number) -> "deed " + number + " was removed";
      case Discrepancy.Added(_, long number) -> "deed " + number + " was added";
      case Discrepancy.DayAdded _ -> "it has deeds but no seal, though later days are sealed";
      case Discrepancy.SealAltered _ -> "its seal, or the one before it, was altered or removed";
    };
  }
}
