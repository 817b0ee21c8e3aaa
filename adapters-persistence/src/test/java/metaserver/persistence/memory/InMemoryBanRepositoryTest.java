package metaserver.persistence.memory;

import metaserver.domain.moderation.BanRepositoryContract;

class InMemoryBanRepositoryTest extends InMemoryStore implements BanRepositoryContract {}
