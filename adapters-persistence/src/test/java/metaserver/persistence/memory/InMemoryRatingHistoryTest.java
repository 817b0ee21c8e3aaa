package metaserver.persistence.memory;

import metaserver.domain.ranking.RatingHistoryContract;

class InMemoryRatingHistoryTest extends InMemoryStore implements RatingHistoryContract {}
