package metaserver.persistence.postgres;

import metaserver.domain.ranking.RatingHistoryContract;

class MyBatisRatingHistoryTest extends PostgresRepositories implements RatingHistoryContract {}
