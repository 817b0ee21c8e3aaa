package metaserver.persistence.memory;

import metaserver.domain.account.ContactRepositoryContract;

class InMemoryContactRepositoryTest extends InMemoryStore implements ContactRepositoryContract {}
