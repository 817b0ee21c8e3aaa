package metaserver.persistence.memory;

import metaserver.domain.ranking.LadderRepositoryContract;

class InMemoryLadderRepositoryTest extends InMemoryStore implements LadderRepositoryContract {}
