package metaserver.network.site.offender;

import metaserver.network.chat.ChatCounts;

public record KnowsAPacket(ChatCounts chat) {}
