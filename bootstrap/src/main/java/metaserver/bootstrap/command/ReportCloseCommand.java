package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.complaints.CloseReport;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "close", description = "Close what a player reported, with a verdict for staff.")
final class ReportCloseCommand implements Action {
  private static final int MOST = 1000;

  private final Store store;

  @Parameters(index = "0", paramLabel = "REPORT", description = "The report's number.")
  private int id;

  @Option(names = "--verdict", paramLabel = "TEXT", required = true, description = "What came of it.")
  private String verdict = "";

  @Mixin private final ByOption by = new ByOption();

  ReportCloseCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (verdict.isBlank() || verdict.length() > MOST) {
      throw new CommandFailure(ExitCode.USAGE, "--verdict takes 1 to " + MOST + " characters");
    }
    return store.work(settings,
        installation -> tell(installation.records().close().close(id, by.party(), verdict), out));
  }

  private int tell(CloseReport.Outcome outcome, PrintWriter out) {
    switch (outcome) {
      case CloseReport.Closed _ -> out.println("report " + id + " is closed");
      case CloseReport.NoSuchReport _ -> throw ReportShowCommand.unknown(id);
      case CloseReport.ClosedAlready(var report) -> throw new CommandFailure(ExitCode.ERROR,
          "report " + id + " was " + ReportRow.of(report).verdict().orElse("closed"));
    }
    return ExitCode.OK;
  }
}
