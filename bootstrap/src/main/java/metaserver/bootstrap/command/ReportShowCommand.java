package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show",
    description = "Show what a player reported, what was said before, and the notes on whom it is about.")
final class ReportShowCommand implements Action {
  private final Store store;

  @Parameters(index = "0", paramLabel = "REPORT", description = "The report's number.")
  private int id;

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  ReportShowCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      RecordDesk desk = installation.records();
      Complaint report = desk.reports().find(id).orElseThrow(() -> unknown(id));
      List<Note> notes = report.filed().about().flatMap(him -> him.player().user())
          .map(desk.notes()::of).orElse(List.of());
      if (json) out.println(Json.of(new Shown(ReportRow.of(report), notes.stream().map(NoteRow::of).toList())));
      else print(ReportRow.of(report), notes, out);
      return ExitCode.OK;
    });
  }

  static CommandFailure unknown(int id) {
    return new CommandFailure(ExitCode.ERROR, "report " + id + ": there is none of this number");
  }

  private static void print(ReportRow report, List<Note> notes, PrintWriter out) {
    out.println(report.line());
    report.game().ifPresent(game -> out.println("  game     " + Plain.line(game)));
    report.context().forEach(line -> out.println(line.line()));
    notes.forEach(note -> out.println("  note     " + NoteRow.of(note).line()));
  }

  /** All of it for a script. */
  record Shown(ReportRow report, List<NoteRow> notes) {}
}
