package metaserver.persistence.postgres;

import metaserver.application.ranking.RankingPassContract;
import metaserver.domain.ranking.LadderRepositoryContract;

class MyBatisLadderRepositoryTest extends PostgresRepositories
    implements LadderRepositoryContract, RankingPassContract {}
