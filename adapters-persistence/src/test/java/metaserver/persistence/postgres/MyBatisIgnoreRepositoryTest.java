package metaserver.persistence.postgres;

import metaserver.domain.ignoring.IgnoreRepositoryContract;

class MyBatisIgnoreRepositoryTest extends PostgresRepositories implements IgnoreRepositoryContract {}
