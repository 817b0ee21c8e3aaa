package metaserver.network.site.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.complaints.BrowseReports;
import metaserver.application.complaints.CloseReport;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.games.RoomNames;

/** What players reported, and what became of it. */
public final class ReportsDesk implements Part {
  private static final Permission NEEDS = Permission.READ_REPORTS;
  private static final int PAGE = 50;

  private final BrowseReports browse;
  private final CloseReport close;
  private final RoomNames rooms;

  public ReportsDesk(BrowseReports browse, CloseReport close, RoomNames rooms) {
    this.browse = browse;
    this.close = close;
    this.rooms = rooms;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/reports", NEEDS, this::list);
    routes.page("/console/reports/{id}", NEEDS, asked -> asked.number("id").flatMap(browse::find)
        .map(report -> page(report, Map.of(), Optional.empty())).orElseGet(() -> new Answer.NotFound("such report")));
    routes.form("/console/reports/{id}/close", NEEDS, this::close);
  }

  private Answer list(Asked asked) {
    boolean all = asked.wish("all").isPresent();
    List<Complaint> found = browse.list(all, asked.wishedNumber("before").orElse(Integer.MAX_VALUE), PAGE);
    Optional<String> next = found.size() == PAGE ? Optional.of(next(all, found.getLast())) : Optional.empty();
    return ConsoleView.page(Desk.REPORTS, "Reports",
        Piece.Form.asking("", "/console/reports", "Show", Field.tick("all", "Also closed ones", asked.query())),
        new Piece.Table("", List.of("Number", "When", "Room", "By", "About", "What", "State"), found.stream()
        .map(this::row).toList(),
            "Nothing is open.", next));
  }

  private static String next(boolean all, Complaint last) {
    return Address.of("/console/reports",
        all ? Map.of("all", "on", "before", String.valueOf(last.id())) : Map.of("before", String.valueOf(last.id())));
  }

  private List<Cell> row(Complaint report) {
    NewComplaint filed = report.filed();
    return List.of(Cell.link("report " + report.id(), "/console/reports/" + report.id()), Cell.at(filed.at()),
        Cell.of(rooms.of(filed.room())),
        Cell.player(filed.by().player(), filed.by().nick()), about(filed), Cell.of(filed.text()),
        Cell.of(report.closed().isPresent() ? "closed" : "open"));
  }

  private static Cell about(NewComplaint filed) {
    return filed.about().map(him -> Cell.player(him.player(), him.nick())).orElseGet(() -> Cell.of("nobody"));
  }

  private Answer page(Complaint report, Map<String, String> said, Optional<String> complaint) {
    NewComplaint filed = report.filed();
    List<Fact> facts = new ArrayList<>(List.of(new Fact("When", Cell.at(filed.at())),
        Fact.of("Room", rooms.of(filed.room())),
        new Fact("By", Cell.player(filed.by().player(), filed.by().nick())), new Fact("About", about(filed)),
        Fact.of("What", filed.text())));
    filed.game().ifPresent(game -> facts.add(Fact.of("Game", game)));
    report.closed().ifPresent(end -> {
      facts.add(new Fact("Closed", Cell.at(end.at())));
      facts.add(new Fact("By", Cell.party(end.by())));
      facts.add(Fact.of("Verdict", end.verdict()));
    });
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.Facts("", facts), Piece.Table.of("What was said before",
        List.of("When", "Who", "How", "What"), filed.context().stream().map(ReportsDesk::row).toList(),
        "Nothing is known of it.")));
    if (report.closed().isEmpty()) {
      pieces.add(Piece.Form.doing("Close it", "/console/reports/" + report.id() + "/close", "Close the report",
          Field.words("verdict", "What became of it", said, NewComplaint.MAX_TEXT).must()));
    }
    String title = "Report " + report.id();
    return complaint.map(why -> ConsoleView.again(Desk.REPORTS, title, why, pieces.toArray(Piece[]::new)))
        .orElseGet(() -> ConsoleView.page(Desk.REPORTS, title, pieces));
  }

  private static List<Cell> row(ContextLine line) {
    return List.of(Cell.at(line.said().at()), Cell.player(line.said().player(), line.said().nick()),
        Cell.of(line.whisper() ? "whispered" : "to the room"), Cell.of(line.said().text()));
  }

  private Answer close(Asked asked) {
    Optional<Complaint> report = asked.number("id").flatMap(browse::find);
    if (report.isEmpty()) return new Answer.NotFound("such report");
    String verdict = asked.field("verdict").orElse("");
    if (verdict.isEmpty() || verdict.length() > NewComplaint.MAX_TEXT) {
      return page(report.get(), asked.form(),
          Optional.of("Say what became of it, in at most " + NewComplaint.MAX_TEXT + " characters."));
    }
    String address = "/console/reports/" + report.get().id();
    return switch (close.close(report.get().id(), Said.by(asked), verdict)) {
      case CloseReport.Closed _ -> new Answer.Done(address, "The report is closed.");
      case CloseReport.ClosedAlready _ -> new Answer.Done(address, "It is closed already.");
      case CloseReport.NoSuchReport _ -> new Answer.NotFound("such report");
    };
  }
}
