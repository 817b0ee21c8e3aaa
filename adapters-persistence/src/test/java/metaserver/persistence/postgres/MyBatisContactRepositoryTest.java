package metaserver.persistence.postgres;

import metaserver.domain.account.ContactRepositoryContract;

class MyBatisContactRepositoryTest extends PostgresRepositories implements ContactRepositoryContract {}
