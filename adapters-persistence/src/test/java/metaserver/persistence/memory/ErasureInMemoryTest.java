package metaserver.persistence.memory;

import metaserver.application.privacy.ErasureBehaviour;

class ErasureInMemoryTest extends InMemoryStore implements ErasureBehaviour {}
