package metaserver.network.offender;

import java.util.List;
import metaserver.application.ranking.TraceRating;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatingHistory;

public record TracesARatingOnTheLoop(TraceRating trace) {
  public List<RatingHistory.Step> newest(UserId user, Ladder ladder) {
    return trace.newest(user, ladder, 10);
  }
}
