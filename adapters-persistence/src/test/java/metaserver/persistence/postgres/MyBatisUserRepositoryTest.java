package metaserver.persistence.postgres;

import metaserver.domain.identity.UserRepositoryContract;

class MyBatisUserRepositoryTest extends PostgresRepositories implements UserRepositoryContract {}
