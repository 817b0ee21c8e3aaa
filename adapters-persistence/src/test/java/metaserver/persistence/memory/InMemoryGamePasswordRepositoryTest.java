package metaserver.persistence.memory;

import metaserver.domain.account.GamePasswordRepositoryContract;

class InMemoryGamePasswordRepositoryTest extends InMemoryStore implements GamePasswordRepositoryContract {}
