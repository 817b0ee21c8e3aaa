package metaserver.persistence.memory;

import metaserver.domain.identity.UserRepositoryContract;

class InMemoryUserRepositoryTest extends InMemoryStore implements UserRepositoryContract {}
