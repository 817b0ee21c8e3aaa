package metaserver.persistence.postgres;

import metaserver.domain.identity.SessionRepositoryContract;

class MyBatisSessionRepositoryTest extends PostgresRepositories implements SessionRepositoryContract {}
