package metaserver.bootstrap.command;

import java.util.List;
import java.util.Optional;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;

/** A player's report in a list. */
record ReportRow(
    int id, String at, int room, String by, Optional<String> about, String text, Optional<String> game,
    Optional<String> verdict, List<ContextRow> context) {
  static ReportRow of(Complaint report) {
    NewComplaint filed = report.filed();
    return new ReportRow(report.id(), filed.at().toString(), filed.room().value(), phrase(filed.by()),
        filed.about().map(ReportRow::phrase), filed.text(), filed.game(),
        report.closed().map(end -> "closed " + end.at() + " by " + end.by().shownName() + ": " + end.verdict()),
        filed.context().stream().map(line -> new ContextRow(line.whisper(), LineRow.of(line.said()))).toList());
  }

  private static String phrase(Someone someone) {
    return (someone.nick().isEmpty() ? "(erased)" : someone.nick()) + " (" + someone.player() + ")";
  }

  String line() {
    return "report " + id + "  " + at + "  room " + room + "  by " + Plain.line(by)
        + about.map(whom -> "  about " + Plain.line(whom)).orElse("") + ": " + Plain.line(text)
        + verdict.map(end -> "  [" + Plain.line(end) + "]").orElse("");
  }

  /** A line of its context. */
  record ContextRow(boolean whisper, LineRow said) {
    String line() {
      return (whisper ? "  whisper  " : "  said     ") + said.line();
    }
  }
}
