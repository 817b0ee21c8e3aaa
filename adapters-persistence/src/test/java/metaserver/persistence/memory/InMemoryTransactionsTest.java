package metaserver.persistence.memory;

import metaserver.application.transaction.TransactionsContract;

class InMemoryTransactionsTest extends InMemoryStore implements TransactionsContract {}
