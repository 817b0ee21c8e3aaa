package metaserver.persistence.postgres;

import metaserver.domain.ranking.PlayerStatRepositoryContract;

class MyBatisPlayerStatRepositoryTest extends PostgresRepositories implements PlayerStatRepositoryContract {}
