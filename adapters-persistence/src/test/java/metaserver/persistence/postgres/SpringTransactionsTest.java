package metaserver.persistence.postgres;

import metaserver.application.transaction.TransactionsContract;

class SpringTransactionsTest extends PostgresRepositories implements TransactionsContract {}
