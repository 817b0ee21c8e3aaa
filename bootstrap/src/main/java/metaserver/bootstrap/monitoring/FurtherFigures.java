package metaserver.bootstrap.monitoring;

import metaserver.network.http.Metrics;

/** Figures of what is wired above monitoring, which does not know it. */
public interface FurtherFigures {
  void describe(Metrics metrics);
}
