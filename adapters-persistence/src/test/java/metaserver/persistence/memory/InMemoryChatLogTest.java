package metaserver.persistence.memory;

import metaserver.domain.chat.ChatLogContract;

class InMemoryChatLogTest extends InMemoryStore implements ChatLogContract {}
