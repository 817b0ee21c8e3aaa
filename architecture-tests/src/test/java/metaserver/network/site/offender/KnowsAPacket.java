package metaserver.network.site.offender;

import metaserver.network.chat.ChatCounts;

record KnowsAPacket(ChatCounts chat) {}
