package metaserver.persistence.postgres;

import metaserver.domain.ranking.LadderRepositoryContract;

class MyBatisLadderRepositoryTest extends PostgresRepositories implements LadderRepositoryContract {}
