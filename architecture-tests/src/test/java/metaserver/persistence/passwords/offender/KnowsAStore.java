package metaserver.persistence.passwords.offender;

import metaserver.persistence.memory.platform.InMemoryTransactions;

public record KnowsAStore(InMemoryTransactions store) {}
