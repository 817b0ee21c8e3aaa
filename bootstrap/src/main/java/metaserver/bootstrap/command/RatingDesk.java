package metaserver.bootstrap.command;

import metaserver.application.ranking.RecomputeRatings;
import metaserver.application.ranking.ReplayRatings;
import metaserver.application.ranking.VoidGame;

/** What operators do with ratings. */
public record RatingDesk(VoidGame voidGame, RecomputeRatings recompute, ReplayRatings replay) {}
