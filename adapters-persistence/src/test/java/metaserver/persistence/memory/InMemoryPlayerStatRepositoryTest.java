package metaserver.persistence.memory;

import metaserver.domain.ranking.PlayerStatRepositoryContract;

class InMemoryPlayerStatRepositoryTest extends InMemoryStore implements PlayerStatRepositoryContract {}
