package metaserver.persistence.memory;

import metaserver.application.ranking.RankingPassContract;
import metaserver.domain.ranking.LadderRepositoryContract;

class InMemoryLadderRepositoryTest extends InMemoryStore implements LadderRepositoryContract, RankingPassContract {}
