package metaserver.bootstrap.site;

import java.util.List;
import java.util.Map;
import metaserver.bootstrap.monitoring.FurtherFigures;
import metaserver.network.http.Metrics;
import metaserver.network.site.talk.Callers;
import metaserver.network.site.talk.Voice;

/** Who is here by a browser. */
record SiteFigures(Site site, Callers callers, Voice voice) implements FurtherFigures {
  @Override
  public void describe(Metrics metrics) {
    metrics.gauge("metaserver_site_viewers",
        "Pages that browsers have open and that change by themselves.", site::viewers);
    metrics.gauge("metaserver_site_players",
        "Players who are in a room by a browser, also along with their game.", callers::inside);
    metrics.counter("metaserver_site_lines",
        "Lines that players typed in browsers, commands among them.", List.of("kind"),
        () -> Map.of(List.of("room"), voice.lines(), List.of("whisper"), voice.whispers()));
  }
}
