package metaserver.persistence.memory;

import metaserver.domain.account.RecoveryCodeRepositoryContract;

class InMemoryRecoveryCodeRepositoryTest extends InMemoryStore implements RecoveryCodeRepositoryContract {}
