package metaserver.persistence.memory;

import metaserver.domain.ranking.StandingRepositoryContract;

class InMemoryStandingRepositoryTest extends InMemoryStore implements StandingRepositoryContract {}
