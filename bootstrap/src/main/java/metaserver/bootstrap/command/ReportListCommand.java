package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what players reported and nobody closed, the latest first.")
final class ReportListCommand implements Action {
  private static final int PAGE = 500;

  private final Store store;

  @Option(names = "--all", description = "List closed ones too.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  ReportListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      print(installation.records().reports(), out);
      return ExitCode.OK;
    });
  }

  private void print(ComplaintRepository reports, PrintWriter out) {
    int before = Integer.MAX_VALUE;
    for (List<Complaint> page = reports.list(all, before, PAGE); !page.isEmpty();
        page = reports.list(all, before, PAGE)) {
      page.stream().map(ReportRow::of).map(row -> json ? Json.of(row) : row.line()).forEach(out::println);
      before = page.getLast().id();
    }
  }
}
