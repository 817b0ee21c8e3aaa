package metaserver.persistence.memory;

import metaserver.application.account.AccountBehaviour;

class AccountsInMemoryTest extends InMemoryStore implements AccountBehaviour {}
