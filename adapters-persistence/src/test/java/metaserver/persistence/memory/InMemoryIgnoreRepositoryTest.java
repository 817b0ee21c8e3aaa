package metaserver.persistence.memory;

import metaserver.domain.ignoring.IgnoreRepositoryContract;

class InMemoryIgnoreRepositoryTest extends InMemoryStore implements IgnoreRepositoryContract {}
