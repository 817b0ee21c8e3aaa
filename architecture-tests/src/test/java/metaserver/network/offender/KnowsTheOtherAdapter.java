package metaserver.network.offender;

import metaserver.persistence.memory.platform.InMemoryTransactions;

public record KnowsTheOtherAdapter(InMemoryTransactions store) {}
