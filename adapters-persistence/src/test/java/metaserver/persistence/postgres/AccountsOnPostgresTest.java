package metaserver.persistence.postgres;

import metaserver.application.account.AccountBehaviour;

class AccountsOnPostgresTest extends PostgresRepositories implements AccountBehaviour {}
