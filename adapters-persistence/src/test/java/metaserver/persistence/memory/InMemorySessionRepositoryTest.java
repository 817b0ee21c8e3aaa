package metaserver.persistence.memory;

import metaserver.domain.identity.SessionRepositoryContract;

class InMemorySessionRepositoryTest extends InMemoryStore implements SessionRepositoryContract {}
