package metaserver.persistence.memory;

import metaserver.domain.account.MailTokenRepositoryContract;

class InMemoryMailTokenRepositoryTest extends InMemoryStore implements MailTokenRepositoryContract {}
