package metaserver.network.site.games;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.application.settlement.DescribeGame.GameStory;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Report;
import metaserver.domain.games.Standings;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.network.site.games.GameView.ReportLine;
import metaserver.network.site.games.GameView.ReportView;
import metaserver.network.site.shown.PlayerLink;

/** Shows what clients reported, as they reported it: it may lie. */
final class ReportTelling {
  /** What nobody reads is not shown. */
  private static final int MOST = 64;

  private final GameStory story;
  private final Map<Integer, Participant> byNumber = new HashMap<>();

  ReportTelling(GameStory story) {
    this.story = story;
    story.participants().forEach(who -> byNumber.put(who.id().value(), who));
  }

  List<ReportView> views() {
    return story.reports().stream().limit(MOST).map(this::view).toList();
  }

  private ReportView view(Report report) {
    Standings said = report.standings();
    Map<Integer, Integer> places = places(said);
    return new ReportView(link(report.sender().value()), report.arrivedAt(), GameTelling.ended(said.ended()),
        said.players().stream().limit(MOST).map(line -> line(line, places)).toList());
  }

  private ReportLine line(PlayerLine line, Map<Integer, Integer> places) {
    return new ReportLine(link(line.player()), line.team(), Optional.ofNullable(places.get(line.team())),
        line.finished(), line.unitsKilled(), line.unitsLost(), line.damageGiven(), line.damageTaken());
  }

  /** By what team mates have in common: a team is the one of its captain. */
  private static Map<Integer, Integer> places(Standings said) {
    Map<Integer, Integer> places = new HashMap<>();
    IntStream.range(0, said.teams().size()).forEach(i -> {
      TeamLine team = said.teams().get(i);
      if (team.valid() && team.captain() >= 0 && team.captain() < said.players().size()) {
        places.putIfAbsent(said.players().get(team.captain()).team(), team.place() + 1);
      }
    });
    return places;
  }

  private PlayerLink link(int number) {
    return Optional.ofNullable(byNumber.get(number))
        .map(who -> PlayerLink.of(who.id().user().filter(story.accounts()::containsKey), who.nick()))
        .orElse(new PlayerLink(Optional.empty(), "(computer)"));
  }
}
