package metaserver.persistence.postgres;

import metaserver.domain.games.GameRepositoryContract;

class MyBatisGameRepositoryTest extends PostgresRepositories implements GameRepositoryContract {}
