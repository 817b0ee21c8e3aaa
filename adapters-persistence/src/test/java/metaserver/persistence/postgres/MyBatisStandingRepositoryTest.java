package metaserver.persistence.postgres;

import metaserver.domain.ranking.StandingRepositoryContract;

class MyBatisStandingRepositoryTest extends PostgresRepositories implements StandingRepositoryContract {}
