package metaserver.persistence.memory;

import metaserver.domain.account.AuthenticatorRepositoryContract;

class InMemoryAuthenticatorRepositoryTest extends InMemoryStore implements AuthenticatorRepositoryContract {}
