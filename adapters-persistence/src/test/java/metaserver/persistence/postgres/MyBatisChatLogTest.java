package metaserver.persistence.postgres;

import metaserver.domain.chat.ChatLogContract;

class MyBatisChatLogTest extends PostgresRepositories implements ChatLogContract {}
