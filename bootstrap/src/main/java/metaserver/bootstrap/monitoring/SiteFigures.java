package metaserver.bootstrap.monitoring;

import metaserver.bootstrap.site.Site;
import metaserver.network.http.Metrics;
import metaserver.network.site.talk.Callers;

/** Who is here by a browser. */
record SiteFigures(Site site, Callers callers) {
  void describe(Metrics metrics) {
    metrics.gauge("metaserver_site_viewers",
        "Pages that browsers have open and that change by themselves.", site::viewers);
    metrics.gauge("metaserver_site_players",
        "Players who are in a room by a browser, also along with their game.", callers::inside);
  }
}
