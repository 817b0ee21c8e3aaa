package metaserver.application.ranking;

import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;

/** All that a game's rating stands in. */
public record RatingStores(
    UserRepository users, StandingRepository standings, RatingHistory history, PlayerStatRepository stats) {}
