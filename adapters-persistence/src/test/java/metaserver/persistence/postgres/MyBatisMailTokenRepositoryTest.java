package metaserver.persistence.postgres;

import metaserver.domain.account.MailTokenRepositoryContract;

class MyBatisMailTokenRepositoryTest extends PostgresRepositories implements MailTokenRepositoryContract {}
