package metaserver.persistence.memory;

import metaserver.domain.games.GameRepositoryContract;

class InMemoryGameRepositoryTest extends InMemoryStore implements GameRepositoryContract {}
