package metaserver.persistence.postgres;

import metaserver.domain.moderation.BanRepositoryContract;

class MyBatisBanRepositoryTest extends PostgresRepositories implements BanRepositoryContract {}
